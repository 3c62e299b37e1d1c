// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.internal.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.talentbench.compute.optimise.internal.Clash.Told;
import org.talentbench.compute.optimise.internal.Messages;
import org.talentbench.compute.problem.Problem;

/**
 * Why a model has no solution: an irreducible set of constraints, found by leaving out one after the other (the deletion filter of
 * J. Chinneck: "Feasibility and Infeasibility in Optimization", 2008), and by how much they miss each other.
 */
final class Clash {
    private final LinearModel model;
    private final Problem problem;
    private final Solver solver;

    Clash(LinearModel model, Problem problem, Solver solver) {
        this.model = model;
        this.problem = problem;
        this.solver = solver;
    }

    /** The constraints, and a sentence that names them. */
    Told explain() {
        List<LinearModel.Row> clashing = new ArrayList<>(model.rows().stream().filter(row -> row.constraint() >= 0).toList());
        for (LinearModel.Row row : List.copyOf(clashing)) {
            List<LinearModel.Row> others = clashing.stream().filter(r -> r != row).toList();
            if (solver.solve(with(others, false)).end() == Solver.End.INFEASIBLE) {
                clashing.remove(row);
            }
        }
        if (clashing.isEmpty()) {
            return new Told(List.of(), Messages.of("linear.clash.bounds"));
        }
        String names = clashing.stream().map(this::name).collect(Collectors.joining(Messages.of("list.between")));
        Solver.Answer nearest = solver.solve(with(clashing, true));
        String gap = nearest.values() == null ? ""
                : Messages.of("linear.clash.gap", String.format(Locale.ROOT, "%.6g", with(clashing, true).objective().at(nearest.values())));
        return new Told(clashing.stream().map(row -> problem.constraints().get(row.constraint()).name()).distinct().toList(),
                Messages.of(clashing.size() == 1 ? "linear.clash.one" : "linear.clash.several", names, gap));
    }

    private String name(LinearModel.Row row) {
        return Messages.named(problem.constraints().get(row.constraint()).name(), row.team() < 0 ? null : problem.population().teams().get(row.team()));
    }

    /** The model with some of the constraints only and no objective, or as one that minimises what they are missed by. */
    private LinearModel with(List<LinearModel.Row> constraints, boolean elastic) {
        LinearModel part = new LinearModel();
        for (int i = 0; i < model.variables(); i++) {
            part.variable(model.lower(i), model.upper(i), model.integer(i));
        }
        model.rows().stream().filter(row -> row.constraint() < 0).forEach(row -> part.rows().add(row));
        Affine missed = Affine.of(0);
        for (LinearModel.Row row : constraints) {
            if (elastic) {
                Affine below = part.variable(0, Double.POSITIVE_INFINITY, false);
                Affine above = part.variable(0, Double.POSITIVE_INFINITY, false);
                missed = missed.plus(below).plus(above);
                part.row(row.constraint(), row.team(), row.expression().plus(below).minus(above), row.lower(), row.upper());
            } else {
                part.rows().add(row);
            }
        }
        part.objective(missed);
        return part;
    }
}
