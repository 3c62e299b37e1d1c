// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Relation;
import org.talentbench.model.talent.Sense;

/**
 * A total shared out among incentives: minimise Σ ω · f(y) subject to Σ y = D. The rule of thumb that people use for it,
 * y = ω·c / λ with λ = Σ ω·c / D, respects the total and is not the optimum; a plan shows it beside the optimum.
 */
final class Allocation {
    /** What a plan's method says of the rule of thumb. */
    static final String PROPORTIONAL = "proportional";

    private final CompiledModel model;
    private final double total;
    private final List<Influence> shares;

    private Allocation(CompiledModel model, double total, List<Influence> shares) {
        this.model = model;
        this.total = total;
        this.shares = shares;
    }

    /**
     * The allocation that a model is: one objective, to minimise an outcome without a formula that every incentive of the only
     * constraint, a fixed sum, moves in one way. Empty for any other model.
     *
     * @param organisation what was compiled
     */
    static Optional<Allocation> of(Organisation organisation, CompiledModel model) {
        List<Constraint> active = organisation.getConstraints().stream().filter(Constraint::isActive).toList();
        if (active.size() != 1 || !(active.getFirst() instanceof LeverSum sum) || sum.getRelation() != Relation.EQUAL
                || organisation.getObjectives().size() != 1 || organisation.getObjectives().getFirst().getSense() != Sense.MINIMISE) {
            return Optional.empty();
        }
        Outcome outcome = organisation.getObjectives().getFirst().getOutcome();
        List<Influence> shares = new ArrayList<>();
        for (Incentive incentive : organisation.getIncentives()) {
            List<Influence> moves = incentive.getOutgoing().stream().filter(influence -> influence.getTarget() == outcome).toList();
            if (moves.size() != 1 || !sum.getIncentives().contains(incentive)) {
                return Optional.empty();
            }
            shares.add(moves.getFirst());
        }
        Allocation allocation = new Allocation(model, sum.getTotal(), shares);
        boolean oneEach = model.problem().dimension() == shares.size();
        boolean bare = outcome.getKind() == OutcomeKind.FORMULA && (outcome.getFormula() == null || outcome.getFormula().isBlank())
                && Influences.into(outcome).size() == shares.size();
        return oneEach && bare && Double.isFinite(1 / allocation.lambda()) ? Optional.of(allocation) : Optional.empty();
    }

    /** The shares of the rule of thumb, in the order of the decisions. */
    double[] proportional() {
        double lambda = lambda();
        return shares.stream().mapToDouble(share -> effort(share) / lambda).toArray();
    }

    /** Whether the rule of thumb keeps within the incentives' bounds. */
    boolean isFeasible() {
        double[] lower = model.problem().lower();
        double[] upper = model.problem().upper();
        double[] shares = proportional();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] < lower[i] || shares[i] > upper[i]) {
                return false;
            }
        }
        return true;
    }

    private double lambda() {
        return shares.stream().mapToDouble(this::effort).sum() / total;
    }

    /** ω · c. Where f has thresholds and so no single c, c is what a unit costs at an equal share of the total. */
    private double effort(Influence share) {
        double equal = total / shares.size();
        return share.getWeight() * Responses.value(share.getResponse(), equal) / equal;
    }
}
