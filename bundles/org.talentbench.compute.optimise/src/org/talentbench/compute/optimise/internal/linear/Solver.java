// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.talentbench.compute.Cancellation;
import org.talentbench.compute.Progress;

/** Solves a {@link LinearModel}: by ojAlgo's simplex method, and by {@link BranchAndBound} over it where there are integers. */
final class Solver {
    /** How a model ended. */
    enum End { OPTIMAL, FEASIBLE, INFEASIBLE, UNBOUNDED, CANCELLED, FAILED }

    /** @param values of all variables; null where there are none to give */
    record Answer(End end, double[] values) {
    }

    private static final double FEASIBILITY = 1e-9;
    private static final long POLL_MILLISECONDS = 20;

    private final Progress progress;
    private final Instant deadline;

    /** @param limit how long all models of this solver may take together, or null */
    Solver(Progress progress, Duration limit) {
        this.progress = progress;
        deadline = limit == null ? null : Instant.now().plus(limit);
    }

    /** Whole numbers in a solution are whole to the last bit. */
    Answer solve(LinearModel model) {
        return model.hasIntegers() ? new BranchAndBound(model, this::relaxation, this::outOfTime).solve() : relaxation(model);
    }

    private boolean outOfTime() {
        return deadline != null && !Instant.now().isBefore(deadline);
    }

    private Answer relaxation(LinearModel model) {
        if (model.rows().stream().anyMatch(Solver::brokenConstant)) {
            return new Answer(End.INFEASIBLE, null);
        }
        if (model.variables() == 0) {
            return new Answer(End.OPTIMAL, new double[0]);
        }
        if (progress.cancelled()) {
            return new Answer(End.CANCELLED, null);
        }
        ExpressionsBasedModel translated = translate(model);
        if (deadline != null) {
            translated.options.time_abort = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        }
        Optimisation.Result result = watch(translated);
        if (progress.cancelled()) {
            return new Answer(End.CANCELLED, null);
        }
        End end = switch (result.getState()) {
            case OPTIMAL, DISTINCT -> End.OPTIMAL;
            case FEASIBLE, APPROXIMATE -> End.FEASIBLE;
            case INFEASIBLE -> End.INFEASIBLE;
            case UNBOUNDED -> End.UNBOUNDED;
            default -> End.FAILED;
        };
        return new Answer(end, end == End.OPTIMAL || end == End.FEASIBLE ? values(model, result) : null);
    }

    /** Only the caller's thread may ask the progress, so the solver works on another; setting its time limit back is how to stop it. */
    private Optimisation.Result watch(ExpressionsBasedModel model) {
        CompletableFuture<Optimisation.Result> result = CompletableFuture.supplyAsync(model::minimise);
        while (true) {
            try {
                return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (progress.cancelled() || Cancellation.wished()) {
                    model.options.time_abort = 0;
                    model.options.iterations_abort = 0;
                    Cancellation.check();
                    return Optimisation.Result.of(0.0, Optimisation.State.UNEXPLORED, new double[0]);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while solving", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("ojAlgo failed: " + e.getCause().getMessage(), e.getCause());
            }
        }
    }

    private static boolean brokenConstant(LinearModel.Row row) {
        return row.expression().isConstant()
                && row.slack(new double[0]) < -FEASIBILITY * (1 + Math.abs(row.expression().constant()));
    }

    private static ExpressionsBasedModel translate(LinearModel model) {
        ExpressionsBasedModel translated = new ExpressionsBasedModel();
        Variable[] variables = new Variable[model.variables()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = translated.newVariable("x" + i);
            if (Double.isFinite(model.lower(i))) {
                variables[i].lower(model.lower(i));
            }
            if (Double.isFinite(model.upper(i))) {
                variables[i].upper(model.upper(i));
            }
        }
        Affine objective = model.objective();
        for (int i = 0; i < objective.variables().length; i++) {
            variables[objective.variables()[i]].weight(objective.coefficients()[i]);
        }
        int number = 0;
        for (LinearModel.Row row : model.rows()) {
            Affine expression = row.expression();
            if (expression.isConstant()) {
                continue;
            }
            Expression translatedRow = translated.newExpression("r" + number++);
            for (int i = 0; i < expression.variables().length; i++) {
                translatedRow.set(variables[expression.variables()[i]], expression.coefficients()[i]);
            }
            if (Double.isFinite(row.lower())) {
                translatedRow.lower(row.lower() - expression.constant());
            }
            if (Double.isFinite(row.upper())) {
                translatedRow.upper(row.upper() - expression.constant());
            }
        }
        return translated;
    }

    private static double[] values(LinearModel model, Optimisation.Result result) {
        double[] values = new double[model.variables()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(result.doubleValue(i), model.lower(i), model.upper(i));
        }
        return values;
    }
}
