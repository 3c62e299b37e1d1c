// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.Measure;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.PlannedOutcome;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;

/**
 * Services that show the chosen plan, or in its place the {@link ShownPlan}. Heat is a number from 0 to 100 around a neutral 50: a lever is warm where the
 * plan raises it and cold where it lowers it, as a share of its range; an outcome, by its relative change; a factor or
 * a driver is warm where more of it brings more of what is wanted first, and cold where it brings less, relative to the strongest such answer.
 */
public class Plans {

    private static final double NEUTRAL = 50;

    @Reads({"chosenPlan", "teams"})
    public static boolean isHeated(EObject variable) {
        return heatOf(variable).isPresent();
    }

    @Reads({"chosenPlan", "teams"})
    public static int heat(EObject variable) {
        return (int) Math.round(NEUTRAL * (1 + Math.clamp(heatOf(variable).orElse(0), -1, 1)));
    }

    /** A lever's name, with what it is set to and what the chosen plan sets it to. */
    @Reads({"chosenPlan", "teams"})
    public static String incentiveLabel(EObject element) {
        Incentive incentive = (Incentive) element;
        OptionalDouble planned = chosen(incentive).map(plan -> planned(plan, incentive)).orElse(OptionalDouble.empty());
        double today = today(incentive);
        return Labels.name(incentive) + "\n" + Measure.of(change(today, planned.orElse(today), Labels::number, " "), incentive.getUnit());
    }

    /** An outcome's name, with what the chosen plan makes of it for the whole organisation; amounts of money on a line each, so that they are not as wide. */
    @Reads({"chosenPlan", "currency"})
    public static String outcomeLabel(EObject element) {
        Outcome outcome = (Outcome) element;
        return chosen(outcome).flatMap(plan -> planned(plan, outcome, null))
                .map(planned -> label(outcome, change(planned.getToday(), planned.getValue(), number -> number(outcome, number), isMoney(outcome) ? "\n" : " ")))
                .orElse(Labels.name(outcome));
    }

    /** Width, in Sirius's units of ten pixels, of an outcome's lozenge with room for what a plan makes of it, so that no plan has to make it wider. */
    @Reads("currency")
    public static int outcomeWidth(EObject outcome) {
        return Labels.lozengeWidth(longest((Outcome) outcome));
    }

    /** Height, in Sirius's units of ten pixels, of an outcome's lozenge with room for what a plan makes of it. */
    @Reads("currency")
    public static int outcomeHeight(EObject outcome) {
        return Labels.lozengeHeight(longest((Outcome) outcome));
    }

    /** The lines of an outcome's label when the numbers of a plan are as long as they are likely to get. */
    private static List<String> longest(Outcome outcome) {
        return Labels.lines(label(outcome, isMoney(outcome) ? "0,000,000 ↗\n0,000,000" : "00.0 ↗ 00.0"));
    }

    private static String label(Outcome outcome, String change) {
        return Labels.name(outcome) + "\n" + Measure.of(change, unit(outcome));
    }

    /** The levers that the chosen plan changes, for all or for some. */
    @Reads("chosenPlan")
    public static List<Incentive> recommendations(EObject organisation) {
        return chosen(organisation).stream().flatMap(plan -> plan.getDecisions().stream()).filter(Plans::changesSomething)
                .map(PlannedDecision::getIncentive).filter(Objects::nonNull).distinct().toList();
    }

    /** What the chosen plan changes about a lever, a line for each team. */
    @Reads({"chosenPlan", "teams"})
    public static String recommendationLabel(EObject incentive) {
        return chosen(incentive).stream().flatMap(plan -> plan.getDecisions().stream())
                .filter(decision -> decision.getIncentive() == incentive && changesSomething(decision))
                .map(decision -> (decision.getTeam() == null ? "" : Labels.name(decision.getTeam()) + "  ")
                        + change(decision.getToday(), decision.getValue(), Labels::number, " "))
                .collect(Collectors.joining("\n"));
    }

    /** As far as people can see. */
    private static boolean changesSomething(PlannedDecision decision) {
        return !Labels.number(decision.getValue()).equals(Labels.number(decision.getToday()));
    }

    /** The teams whose turnover of today is known. */
    public static List<Team> teamsWithTurnover(EObject organisation) {
        return ((Organisation) organisation).getTeams().stream().filter(team -> team.getTurnover() != null).toList();
    }

    /** The teams for which the chosen plan expects a turnover. */
    @Reads("chosenPlan")
    public static List<Team> teamsWithPlannedTurnover(EObject organisation) {
        return ((Organisation) organisation).getTeams().stream()
                .filter(team -> plannedTurnover(team).isPresent()).toList();
    }

    public static String turnoverLabel(EObject team) {
        return Messages.of("today", Labels.percent(((Team) team).getTurnover()));
    }

    @Reads("chosenPlan")
    public static String plannedTurnoverLabel(EObject team) {
        return Messages.of("planned", Labels.percent(plannedTurnover(team).orElse(0)));
    }

    /** Today's turnover of a team in per cent. */
    public static int turnover(EObject team) {
        Double turnover = ((Team) team).getTurnover();
        return turnover == null ? 0 : (int) Math.round(100 * turnover);
    }

    /** The turnover in per cent that the chosen plan expects of a team. */
    @Reads("chosenPlan")
    public static int turnoverPlanned(EObject team) {
        return (int) Math.round(100 * plannedTurnover(team).orElse(0));
    }

    private static OptionalDouble plannedTurnover(EObject element) {
        Team team = (Team) element;
        return chosen(team).stream().flatMap(plan -> plan.getOutcomes().stream())
                .filter(planned -> planned.getTeam() == team)
                .filter(planned -> planned.getOutcome() != null && planned.getOutcome().getKind() == OutcomeKind.TURNOVER)
                .mapToDouble(PlannedOutcome::getValue).findFirst();
    }

    private static Optional<Plan> chosen(EObject element) {
        return Edits.organisation(element).flatMap(ShownPlan::of);
    }

    private static OptionalDouble heatOf(EObject variable) {
        return chosen(variable).map(plan -> switch (variable) {
            case Incentive incentive -> change(plan, incentive);
            case Outcome outcome -> planned(plan, outcome, null).map(Plans::relativeChange).orElse(OptionalDouble.empty());
            case Variable other -> answer(plan, other);
            default -> OptionalDouble.empty();
        }).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble change(Plan plan, Incentive incentive) {
        OptionalDouble planned = planned(plan, incentive);
        double range = incentive.getUpper() - incentive.getLower();
        return planned.isEmpty() || range <= 0 ? OptionalDouble.empty()
                : OptionalDouble.of((planned.getAsDouble() - today(incentive)) / range);
    }

    private static OptionalDouble relativeChange(PlannedOutcome planned) {
        double scale = Math.max(Math.abs(planned.getToday()), Math.abs(planned.getValue()));
        return OptionalDouble.of(scale == 0 ? 0 : (planned.getValue() - planned.getToday()) / scale);
    }

    /** How much of what is wanted first more of a variable brings, from -1 to 1; other outcomes are left out, for they answer in another direction. */
    private static OptionalDouble answer(Plan plan, Variable variable) {
        if (plan.getObjectives().isEmpty()) {
            return OptionalDouble.empty();
        }
        Objective wanted = plan.getObjectives().getFirst();
        List<Sensitivity> answers = plan.getSensitivities().stream().filter(sensitivity -> sensitivity.getOutcome() == wanted.getOutcome()).toList();
        double strongest = answers.stream().mapToDouble(sensitivity -> Math.abs(sensitivity.getElasticity())).max().orElse(0);
        double unit = wanted.getSense() == Sense.MINIMISE ? -strongest : strongest;
        return strongest == 0 ? OptionalDouble.empty()
                : answers.stream().filter(sensitivity -> sensitivity.getVariable() == variable).mapToDouble(sensitivity -> sensitivity.getElasticity() / unit).findFirst();
    }

    /** What a plan sets an incentive to: the mean over people where teams differ. */
    private static OptionalDouble planned(Plan plan, Incentive incentive) {
        List<PlannedDecision> decisions = plan.getDecisions().stream()
                .filter(decision -> decision.getIncentive() == incentive).toList();
        double people = decisions.stream().mapToDouble(Plans::people).sum();
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(decisions.stream()
                .mapToDouble(decision -> people(decision) * decision.getValue()).sum() / people);
    }

    private static double people(PlannedDecision decision) {
        return decision.getTeam() == null ? 1 : decision.getTeam().getHeadcount();
    }

    private static Optional<PlannedOutcome> planned(Plan plan, Outcome outcome, Team team) {
        return plan.getOutcomes().stream()
                .filter(planned -> planned.getOutcome() == outcome && Objects.equals(planned.getTeam(), team)).findFirst();
    }

    /** An incentive's value of today: the mean over people where the chosen plan, or without one the teams, tell teams apart. */
    private static double today(Incentive incentive) {
        List<PlannedDecision> decisions = chosen(incentive).stream().flatMap(plan -> plan.getDecisions().stream())
                .filter(decision -> decision.getIncentive() == incentive).toList();
        double people = decisions.stream().mapToDouble(Plans::people).sum();
        return people == 0 ? set(incentive)
                : decisions.stream().mapToDouble(decision -> people(decision) * decision.getToday()).sum() / people;
    }

    private static double set(Incentive incentive) {
        List<Team> teams = Edits.organisation(incentive).stream().flatMap(organisation -> organisation.getTeams().stream()).toList();
        double people = teams.stream().mapToDouble(Team::getHeadcount).sum();
        return people == 0 ? incentive.getToday() : teams.stream().mapToDouble(team -> team.getHeadcount() * team.getSettings().stream()
                .filter(setting -> setting.getVariable() == incentive).mapToDouble(Setting::getValue).findFirst().orElse(incentive.getToday()))
                .sum() / people;
    }

    private static boolean isMoney(Outcome outcome) {
        return outcome.getKind() == OutcomeKind.COST || outcome.getKind() == OutcomeKind.NET_BENEFIT;
    }

    private static String number(Outcome outcome, double value) {
        return switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> Labels.number(100 * value);
            case COST, NET_BENEFIT -> Labels.money(value);
            default -> Labels.number(value);
        };
    }

    private static String unit(Outcome outcome) {
        return switch (outcome.getKind()) {
            case TURNOVER, RETENTION -> "%";
            case COST, NET_BENEFIT -> Edits.organisation(outcome).map(Organisation::getCurrency).orElse(null);
            default -> outcome.getUnit();
        };
    }

    /**
     * From today to the plan, with an arrow that says up or down without a colour; what reads the same is no change.
     *
     * @param space after the arrow, which may be a new line
     */
    private static String change(double today, double planned, DoubleFunction<String> written, String space) {
        String from = written.apply(today);
        String to = written.apply(planned);
        return from.equals(to) ? from : from + (planned > today ? " ↗" : " ↘") + space + to;
    }
}
