// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentbench.model.Elements;
import org.talentbench.model.Measure;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Provenance;
import org.talentbench.model.talent.Relation;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.ShadowPrice;
import org.talentbench.model.talent.Team;

/** What a plan says, in sentences of the user's language. */
public final class PlanText {
    /** Below this share of an incentive's range a change is not worth a word. */
    private static final double NOTABLE = 0.005;

    /** A shadow price holds for small changes only: what it says of a whole step is rough. */
    private static final int EFFECT_DIGITS = 2;

    private final Organisation organisation;
    private final Plan plan;
    private final Units units;

    /** @param organisation the model that the plan is for */
    public PlanText(Organisation organisation, Plan plan) {
        this.organisation = organisation;
        this.plan = plan;
        this.units = Units.of(organisation);
    }

    /** How good the plan is known to be. */
    public String status() {
        return Messages.of("status." + plan.getStatus().getName());
    }

    /** How the plan was found; empty where that is not known of its optimiser. */
    public Optional<String> method() {
        return Optional.ofNullable(plan.getProvenance()).map(Provenance::getOptimiser).flatMap(optimiser -> Messages.find("method." + optimiser));
    }

    /** The plan in a few sentences: what it reaches, what it costs, whom it keeps. Where it is what is set today, that is said instead. */
    public List<String> summary() {
        List<String> sentences = new ArrayList<>();
        boolean today = changes().isEmpty() && plan.getStatus() != PlanStatus.INFEASIBLE;
        if (today) {
            sentences.add(Messages.of("summary.today"));
        }
        plan.getObjectives().stream().filter(objective -> objective.getWeight() > 0).forEach(objective -> whole(objective.getOutcome())
                .ifPresent(found -> sentences.add(Messages.of(today ? "summary.stays" : "summary.objective", found.getOutcome().getName(),
                        units.value(found.getOutcome(), found.getToday()), units.value(found.getOutcome(), found.getValue()),
                        praise(objective)))));
        if (!today) {
            sentences.addAll(difference());
        }
        return sentences;
    }

    /** Whom the plan keeps that leave today, and what that costs and saves. */
    private List<String> difference() {
        List<String> sentences = new ArrayList<>();
        people().filter(kept -> Math.abs(kept) >= 0.05).ifPresent(kept ->
                sentences.add(Messages.of(kept > 0 ? "summary.kept" : "summary.lost", Math.abs(kept), headcount())));
        whole(OutcomeKind.COST).ifPresent(cost -> sentences.add(Messages.of(
                Math.abs(cost.getValue() - cost.getToday()) < 0.5 ? "summary.costSame"
                        : cost.getValue() > cost.getToday() ? "summary.costMore" : "summary.costLess",
                units.money(cost.getValue()), units.money(Math.abs(cost.getValue() - cost.getToday())))));
        whole(OutcomeKind.NET_BENEFIT).ifPresent(benefit -> {
            double saved = benefit.getValue() + whole(OutcomeKind.COST).map(PlannedOutcome::getValue).orElse(0.0);
            sentences.add(Messages.of(saved < 0 ? "summary.spent" : "summary.saved", units.money(Math.abs(saved)),
                    units.change(benefit.getOutcome(), benefit.getValue() - benefit.getToday())));
        });
        return sentences;
    }

    /** What may be claimed of a value that was wanted. */
    private String praise(Objective objective) {
        return switch (plan.getStatus()) {
            case OPTIMAL -> Messages.of("summary.best." + objective.getSense().getName());
            case LOCALLY_OPTIMAL -> Messages.of("summary.found." + objective.getSense().getName());
            case FEASIBLE, INFEASIBLE, CANCELLED -> "";
        };
    }

    /** Whether a search led to the plan, which is neither a compromise that was picked nor the work of a rule. */
    public boolean sought() {
        return PlanWriter.OPTIMUM.equals(plan.getMethod());
    }

    /** How many more people stay than today, where turnover or retention is measured. */
    public Optional<Double> people() {
        Optional<PlannedOutcome> turnover = whole(OutcomeKind.TURNOVER);
        return turnover.isPresent()
                ? turnover.map(found -> headcount() * (found.getToday() - found.getValue()))
                : whole(OutcomeKind.RETENTION).map(found -> headcount() * (found.getValue() - found.getToday()));
    }

    private int headcount() {
        return organisation.getTeams().stream().mapToInt(Team::getHeadcount).sum();
    }

    /** The decisions that differ from today by more than rounding. */
    public List<PlannedDecision> changes() {
        return plan.getDecisions().stream().filter(decision -> {
            double range = decision.getIncentive().getUpper() - decision.getIncentive().getLower();
            return Math.abs(decision.getValue() - decision.getToday()) > NOTABLE * range;
        }).toList();
    }

    /** A sentence for every constraint that the plan breaks, with how much is missing; none where it respects them all. */
    public List<String> breaches() {
        return new Breaches(organisation, plan, units).sentences();
    }

    /**
     * What holds the plan back, the model's order kept: a sentence for every constraint that it breaks, or where it breaks none for every
     * shadow price that says something.
     */
    public List<String> bindings() {
        return plan.getStatus() == PlanStatus.INFEASIBLE ? breaches() : plan.getShadowPrices().stream().filter(price -> price.getValue() != 0).map(this::binding).toList();
    }

    private String binding(ShadowPrice price) {
        Constraint constraint = price.getConstraint();
        double step = step(constraint);
        String name = price.getTeam() == null ? Elements.name(constraint)
                : Messages.of("binding.team", Elements.name(constraint), price.getTeam().getName());
        return Messages.of("binding", Messages.of("binding." + kind(constraint), name), stepText(constraint, step), effect(price.getValue() * step));
    }

    private static String kind(Constraint constraint) {
        return switch (constraint) {
            case Budget _ -> "budget";
            case LeverSum _ -> "sum";
            case FairnessGap _ -> "gap";
            case OutcomeBound bound -> bound.getRelation() == Relation.AT_MOST ? "ceiling" : "floor";
            default -> "other";
        };
    }

    /** A change of the bound that a person would think of: about a hundredth of a budget, one point of a share, else one unit. */
    private static double step(Constraint constraint) {
        return switch (constraint) {
            case Budget budget when budget.getAmount() >= 1 ->
                Math.max(1, Math.pow(10, Math.floor(Math.log10(budget.getAmount()))) / 10);
            case OutcomeBound bound when isShare(bound.getOutcome()) -> 0.01;
            case FairnessGap gap when isShare(gap.getOutcome()) -> 0.01;
            default -> 1;
        };
    }

    private String stepText(Constraint constraint, double step) {
        return switch (constraint) {
            case Budget _ -> "+" + units.money(step);
            case OutcomeBound bound -> units.change(bound.getOutcome(), step);
            case FairnessGap gap -> units.change(gap.getOutcome(), step);
            case LeverSum sum -> Measure.of("+1", sum.getIncentives().isEmpty() ? "" : units.unit(sum.getIncentives().getFirst()));
            default -> "+1";
        };
    }

    /** The one outcome that is wanted answers in its unit; a weighted sum of several has none. */
    private String effect(double change) {
        List<Objective> wanted = plan.getObjectives().stream().filter(objective -> objective.getWeight() > 0).toList();
        if (wanted.size() != 1) {
            return Messages.of("binding.effectWeighted", change > 0 ? "+" : "−", units.rough(Math.abs(Figures.rounded(change, EFFECT_DIGITS))));
        }
        Objective only = wanted.getFirst();
        Sense told = plan.getObjectives().getFirst().getSense();
        double own = (told == only.getSense() ? 1 : -1) * change / only.getWeight();
        return Messages.of("binding.effect", only.getOutcome().getName(), units.change(only.getOutcome(), Figures.rounded(own, EFFECT_DIGITS)));
    }

    private static boolean isShare(Outcome outcome) {
        return outcome != null && (outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.RETENTION);
    }

    private Optional<PlannedOutcome> whole(OutcomeKind kind) {
        return wholes().filter(outcome -> outcome.getOutcome().getKind() == kind).findFirst();
    }

    private Optional<PlannedOutcome> whole(Outcome outcome) {
        return wholes().filter(planned -> planned.getOutcome() == outcome).findFirst();
    }

    private Stream<PlannedOutcome> wholes() {
        return plan.getOutcomes().stream().filter(outcome -> outcome.getTeam() == null);
    }
}
