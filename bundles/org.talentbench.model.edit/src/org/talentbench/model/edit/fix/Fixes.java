// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.fix;

import static org.talentbench.model.talent.TalentPackage.Literals.*;

import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FormulaResponse;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.Variable;
import org.talentbench.model.validation.Code;

/** The ways to mend what validation finds. What only the person can know, such as a missing formula, has none. */
public final class Fixes {
    private static final int NEW_TEAM = 10;

    private Fixes() {
    }

    /**
     * The ways to mend a finding, the likeliest first.
     *
     * @param code what was found
     * @param element where
     * @param feature which value of it is wrong; {@code null} where it is the element as a whole
     */
    public static List<Fix> of(EditingDomain domain, Code code, EObject element, EStructuralFeature feature) {
        var mending = new Mending(domain, element);
        switch (code) {
            case EMPTY_NAME, DUPLICATE_NAME -> rename(mending, (Named) element);
            case NUMBER_NOT_FINITE -> mending.set(feature, feature.getDefaultValue());
            case MISSING_REFERENCE, SETTING_REPEATED, SETTING_WITHOUT_EFFECT, DRIVER_UNKNOWN, DRIVER_REPEATED, PARAMETER_UNKNOWN, COMPUTED_TARGET,
                    CONCEPT_WITHOUT_NUMBERS, HAZARD_COUNTED_TWICE, CYCLE, OVERRIDE_UNKNOWN_FEATURE, OVERRIDE_ILLEGAL_VALUE -> mending.remove();
            case HEADCOUNT_NEGATIVE -> mending.set(feature, 0);
            case DRAWS_TOO_FEW -> mending.set(feature, 1);
            case TURNOVER_OUT_OF_RANGE -> mending.set(feature, null).clamp(feature, 0, 0.99);
            case PERCENTAGE_OUT_OF_RANGE -> mending.clamp(feature, 0, 100).set(feature, null);
            case LEVEL_OUT_OF_RANGE -> mending.clamp(feature, 0, 100);
            case TEAM_VALUE_NEGATIVE, DEVIATION_NEGATIVE, COST_NEGATIVE, STEP_VALUE_NEGATIVE, GAP_NEGATIVE -> mending.set(feature, 0.0);
            case RATE_NOT_POSITIVE -> mending.set(feature, feature.getDefaultValue());
            case PROBABILITY_OUT_OF_RANGE -> mending.clamp(feature, 0, 1).set(feature, null);
            case UNKNOWN_CURRENCY -> mending.set(feature, feature.getDefaultValue());
            case NOBODY -> team(mending, (Organisation) element);
            case REPLACEMENT_COST_RANGE -> swap(mending, element, ORGANISATION__REPLACEMENT_COST_LOW, ORGANISATION__REPLACEMENT_COST_HIGH);
            case PARAMETER_OUT_OF_RANGE -> parameter(mending, (Parameter) element);
            case SCALE_EXCEEDED -> scale(mending, (Factor) element);
            case DRIVER_MISSING -> drivers(mending, (Factor) element);
            case LOWER_ABOVE_UPPER -> swap(mending, element, INCENTIVE__LOWER, INCENTIVE__UPPER);
            case BOUND_CROSSED -> bounds(mending, element, feature);
            case TODAY_NOT_WHOLE -> fractions(mending.set(feature, (double) Math.round((Double) element.eGet(feature))), lever(element));
            case NO_WHOLE_NUMBER -> fractions(mending, lever(element));
            case INCENTIVE_AS_TARGET -> turn(mending, (Influence) element);
            case TOO_FEW_POINTS -> points(mending, (PiecewiseLinearResponse) element);
            case POINTS_NOT_ASCENDING -> sort(mending, (PiecewiseLinearResponse) element.eContainer());
            case FORMULA_MISSING -> oneForOne(mending, element);
            case PROBABILITIES_OVER_ONE, PROBABILITIES_UNDER_ONE -> ProcessFixes.addUp(mending, (ProcessNode) element);
            case NO_START -> ProcessFixes.start(mending, (Process) element);
            case NO_WAY_OUT -> ProcessFixes.wayOut(mending, (ProcessNode) element);
            case MEMBER_OF_TWO_GROUPS, GROUP_WITHIN_ITSELF -> ProcessFixes.leaveGroup(mending, (Group) element);
            case NO_OBJECTIVE -> objective(mending, (Organisation) element);
            case WEIGHT_NEGATIVE -> reverse(mending, (Objective) element);
            case SUM_OF_NOTHING -> all(mending, (LeverSum) element);
            case COLUMN_WITHOUT_FACTOR -> mending.set(COLUMN__ROLE, ColumnRole.IGNORED);
            case DANGLING_REFERENCE, UNKNOWN_FACTOR_KIND, UNITS_DO_NOT_FIT, TENURE_FALLS, FORMULA_ERROR, FORMULA_UNKNOWN_NAME, FORMULA_AMBIGUOUS_NAME,
                    BUDGET_OUT_OF_REACH, SUM_OUT_OF_REACH, DATASET_OUTSIDE -> {
                // Only the person knows what is meant.
            }
        }
        return List.copyOf(mending.fixes());
    }

    private static void rename(Mending mending, Named element) {
        String wanted = Mending.name(element);
        List<EObject> siblings = element.eContainer() == null ? List.of()
                : element.eContainer().eContents().stream().filter(sibling -> sibling != element).toList();
        mending.set(NAMED__NAME, Mending.free(wanted, siblings));
    }

    private static void team(Mending mending, Organisation organisation) {
        mending.offer(Messages.fix_team, () -> {
            Team team = TalentFactory.eINSTANCE.createTeam();
            team.setName(Mending.free(Messages.fix_team_name, organisation.getTeams()));
            team.setHeadcount(NEW_TEAM);
            organisation.getTeams().add(team);
        });
    }

    private static void swap(Mending mending, EObject element, EStructuralFeature low, EStructuralFeature high) {
        Object lower = element.eGet(low);
        Object upper = element.eGet(high);
        mending.offer(NLS.bind(Messages.fix_swap, Mending.word(low), Mending.word(high)), () -> {
            element.eSet(low, upper);
            element.eSet(high, lower);
        });
    }

    private static void parameter(Mending mending, Parameter parameter) {
        FactorKinds.find(((Factor) parameter.eContainer()).getKind()).flatMap(kind -> kind.parameter(parameter.getName()))
                .ifPresent(known -> mending.clamp(PARAMETER__VALUE, known.lower(), known.upper()));
    }

    /** Coefficients that add up to 1 let a factor reach 100 and no more. */
    private static void scale(Mending mending, Factor factor) {
        double sum = factor.getDrivers().stream().mapToDouble(Driver::getCoefficient).sum();
        if (sum > 0) {
            mending.offer(Messages.fix_coefficients, () -> factor.getDrivers().forEach(driver -> driver.setCoefficient(driver.getCoefficient() / sum)));
        }
    }

    private static void drivers(Mending mending, Factor factor) {
        FactorKinds.find(factor.getKind()).ifPresent(kind -> mending.offer(Messages.fix_drivers, () -> {
            List<String> known = factor.getDrivers().stream().map(Driver::getKey).toList();
            factor.getDrivers().addAll(kind.create().getDrivers().stream().filter(driver -> !known.contains(driver.getKey())).toList());
        }));
    }

    private static Incentive lever(EObject element) {
        return element instanceof Setting setting ? (Incentive) setting.getVariable() : (Incentive) element;
    }

    private static void bounds(Mending mending, EObject element, EStructuralFeature feature) {
        Incentive lever = lever(element);
        double today = (Double) element.eGet(feature);
        mending.clamp(feature, lever.getLower(), lever.getUpper());
        mending.offer(NLS.bind(Messages.fix_widen, lever.getName()), () -> {
            lever.setLower(Math.min(today, lever.getLower()));
            lever.setUpper(Math.max(today, lever.getUpper()));
        });
    }

    private static void fractions(Mending mending, Incentive lever) {
        mending.offer(NLS.bind(Messages.fix_fractions, lever.getName()), () -> lever.setInteger(false));
    }

    private static void turn(Mending mending, Influence influence) {
        Variable source = influence.getSource();
        Variable target = influence.getTarget();
        if (!(source instanceof Incentive)) {
            mending.offer(Messages.fix_turn, () -> {
                influence.setSource(target);
                influence.setTarget(source);
            });
        }
        mending.remove();
    }

    private static void points(Mending mending, PiecewiseLinearResponse response) {
        mending.offer(Messages.fix_points, () -> {
            double x = response.getPoints().isEmpty() ? 0 : response.getPoints().getLast().getX() + 1;
            while (response.getPoints().size() < 2) {
                ResponsePoint point = TalentFactory.eINSTANCE.createResponsePoint();
                point.setX(x++);
                response.getPoints().add(point);
            }
        });
    }

    private static void sort(Mending mending, PiecewiseLinearResponse response) {
        mending.offer(Messages.fix_sort, () -> ECollections.sort(response.getPoints(), Comparator.comparingDouble(ResponsePoint::getX)));
    }

    private static void oneForOne(Mending mending, EObject element) {
        if (element instanceof FormulaResponse response) {
            mending.offer(Messages.fix_one_for_one, () -> response.setFormula("x"));
        }
    }

    /** What most clients ask for, as far as the model has it: what pays most, or what keeps most. */
    private static void objective(Mending mending, Organisation organisation) {
        List<OutcomeKind> wanted = List.of(OutcomeKind.NET_BENEFIT, OutcomeKind.TURNOVER, OutcomeKind.RETENTION, OutcomeKind.SATISFACTION);
        wanted.stream().flatMap(kind -> organisation.getOutcomes().stream().filter(outcome -> outcome.getKind() == kind)).limit(2)
                .forEach(outcome -> objective(mending, organisation, outcome, outcome.getKind() == OutcomeKind.TURNOVER ? Sense.MINIMISE : Sense.MAXIMISE));
    }

    private static void objective(Mending mending, Organisation organisation, Outcome outcome, Sense sense) {
        String label = NLS.bind(sense == Sense.MINIMISE ? Messages.fix_minimise : Messages.fix_maximise, outcome.getName());
        mending.offer(label, () -> {
            Objective objective = TalentFactory.eINSTANCE.createObjective();
            objective.setName(label);
            objective.setOutcome(outcome);
            objective.setSense(sense);
            organisation.getObjectives().add(objective);
        });
    }

    private static void reverse(Mending mending, Objective objective) {
        mending.offer(Messages.fix_reverse, () -> {
            objective.setWeight(-objective.getWeight());
            objective.setSense(objective.getSense() == Sense.MAXIMISE ? Sense.MINIMISE : Sense.MAXIMISE);
        });
    }

    private static void all(Mending mending, LeverSum sum) {
        List<Incentive> levers = ((Organisation) sum.eContainer()).getIncentives();
        mending.offer(Messages.fix_all_levers, () -> sum.getIncentives().addAll(levers));
        mending.remove();
    }
}
