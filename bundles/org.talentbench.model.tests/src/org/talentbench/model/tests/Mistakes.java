// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.talentbench.model.tests.Models.MAKE;
import static org.talentbench.model.tests.Models.flow;
import static org.talentbench.model.tests.Models.formula;
import static org.talentbench.model.tests.Models.influence;
import static org.talentbench.model.tests.Models.linear;
import static org.talentbench.model.tests.Models.logistic;
import static org.talentbench.model.tests.Models.outcome;
import static org.talentbench.model.tests.Models.piecewise;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Group;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LeverSum;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.ValueOverride;
import org.talentbench.model.talent.Variable;
import org.talentbench.model.validation.Code;

/** Makes one mistake of each kind in a model that has none, and says which element it is to be found at. */
final class Mistakes {
    private final Organisation acme;
    private final Team research;
    private final Team sales;
    private final Factor recognition;
    private final Driver praise;
    private final Incentive bonus;
    private final Outcome turnover;
    private final Outcome satisfaction;
    private final Outcome tenure;
    private final Process hiring;
    private final Budget budget;

    Mistakes(Organisation acme) {
        this.acme = acme;
        research = acme.getTeams().get(0);
        sales = acme.getTeams().get(1);
        recognition = acme.getFactors().getFirst();
        praise = recognition.getDrivers().getFirst();
        bonus = acme.getIncentives().getFirst();
        turnover = acme.getOutcomes().get(0);
        satisfaction = acme.getOutcomes().get(1);
        tenure = acme.getOutcomes().get(2);
        hiring = acme.getProcesses().getFirst();
        budget = (Budget) acme.getConstraints().getFirst();
    }

    EObject make(Code code) {
        return switch (code) {
            case MISSING_REFERENCE -> {
                Influence influence = acme.getInfluences().getFirst();
                influence.setSource(null);
                yield influence;
            }
            case DANGLING_REFERENCE -> throw new IllegalArgumentException("Only a file can have it; see LoadingTest");
            case EMPTY_NAME -> {
                research.setName(" ");
                yield research;
            }
            case DUPLICATE_NAME -> {
                sales.setName("Research");
                yield sales;
            }
            case NUMBER_NOT_FINITE -> {
                research.setMeanSalary(Double.NaN);
                yield research;
            }
            case HEADCOUNT_NEGATIVE -> {
                research.setHeadcount(-1);
                yield research;
            }
            case TURNOVER_OUT_OF_RANGE -> {
                research.setTurnover(1.0);
                yield research;
            }
            case PERCENTAGE_OUT_OF_RANGE -> {
                research.setSatisfaction(100.5);
                yield research;
            }
            case TEAM_VALUE_NEGATIVE -> {
                research.setTenure(-0.5);
                yield research;
            }
            case NOBODY -> {
                acme.getTeams().forEach(team -> team.setHeadcount(0));
                yield acme;
            }
            case SETTING_REPEATED -> {
                setting(bonus, 20);
                yield setting(bonus, 30);
            }
            case SETTING_WITHOUT_EFFECT -> setting(turnover, 0.1);
            case DRAWS_TOO_FEW -> {
                acme.setDraws(0);
                yield acme;
            }
            case REPLACEMENT_COST_RANGE -> {
                acme.setReplacementCostLow(3);
                yield acme;
            }
            case UNKNOWN_CURRENCY -> {
                acme.setCurrency("Taler");
                yield acme;
            }
            case UNKNOWN_FACTOR_KIND -> {
                recognition.setKind("com.example.absent");
                yield recognition;
            }
            case LEVEL_OUT_OF_RANGE -> {
                praise.setLevel(100.1);
                yield praise;
            }
            case DEVIATION_NEGATIVE -> {
                praise.setDeviation(-1);
                yield praise;
            }
            case SCALE_EXCEEDED -> {
                recognition.getDrivers().forEach(driver -> driver.setCoefficient(1));
                yield recognition;
            }
            case DRIVER_MISSING -> {
                recognition.getDrivers().remove(praise);
                yield recognition;
            }
            case DRIVER_UNKNOWN -> {
                praise.setKey("zeal");
                yield praise;
            }
            case DRIVER_REPEATED -> {
                recognition.getDrivers().get(1).setKey("praise");
                yield recognition.getDrivers().get(1);
            }
            case PARAMETER_OUT_OF_RANGE -> parameter("lift", 1);
            case PARAMETER_UNKNOWN -> parameter("drag", 0);
            case LOWER_ABOVE_UPPER -> {
                bonus.setLower(101);
                yield bonus;
            }
            case BOUND_CROSSED -> {
                bonus.setToday(100.5);
                yield bonus;
            }
            case COST_NEGATIVE -> {
                bonus.setCostPerUnit(-0.01);
                yield bonus;
            }
            case TODAY_NOT_WHOLE -> {
                bonus.setInteger(true);
                bonus.setToday(10.5);
                yield bonus;
            }
            case NO_WHOLE_NUMBER -> {
                bonus.setInteger(true);
                bonus.setLower(10.2);
                bonus.setUpper(10.8);
                yield bonus;
            }
            case CYCLE -> influence(acme, recognition, praise, linear(0.1));
            case UNITS_DO_NOT_FIT -> {
                bonus.setUnit("hours");
                tenure.setUnit("years");
                yield influence(acme, bonus, tenure, null);
            }
            case TENURE_FALLS -> {
                Influence influence = acme.getInfluences().get(3);
                influence.setResponse(Models.exponential(2, -0.1));
                yield influence;
            }
            case TOO_FEW_POINTS -> respond(piecewise(0, 0));
            case POINTS_NOT_ASCENDING -> respond(piecewise(0, 0, 10, 5, 9, 6)).eContents().get(2);
            case RATE_NOT_POSITIVE -> respond(logistic(10, 50, 0));
            case INCENTIVE_AS_TARGET -> influence(acme, satisfaction, Models.incentive(acme, "Flexible hours", 0, 10, 0), linear(1));
            case CONCEPT_WITHOUT_NUMBERS -> {
                var concept = MAKE.createConcept();
                concept.setName("Trust");
                acme.getConcepts().add(concept);
                yield influence(acme, concept, satisfaction, null);
            }
            case COMPUTED_TARGET -> influence(acme, bonus, outcome(acme, "Spending", OutcomeKind.COST), linear(1));
            case HAZARD_COUNTED_TWICE -> influence(acme, recognition, outcome(acme, "Retention", OutcomeKind.RETENTION), null);
            case FORMULA_MISSING -> outcome(acme, "Mood", OutcomeKind.FORMULA);
            case FORMULA_ERROR -> respond(formula("2 * (x"));
            case FORMULA_UNKNOWN_NAME -> respond(formula("2 * y"));
            case FORMULA_AMBIGUOUS_NAME -> {
                praise.setName("Tenure");
                yield measured("Tenure * 2");
            }
            case PROBABILITY_OUT_OF_RANGE -> {
                hiring.getFlows().getFirst().setProbability(-0.1);
                yield hiring.getFlows().getFirst();
            }
            case PROBABILITIES_OVER_ONE -> {
                hiring.getFlows().get(1).setProbability(0.31);
                yield hiring.getNodes().get(1);
            }
            case PROBABILITIES_UNDER_ONE -> {
                hiring.getFlows().get(1).setProbability(0.29);
                yield hiring.getNodes().get(1);
            }
            case NO_START -> {
                hiring.getNodes().removeFirst();
                yield hiring;
            }
            case NO_WAY_OUT -> {
                var limbo = MAKE.createStep();
                limbo.setName("Limbo");
                hiring.getNodes().add(limbo);
                flow(hiring, limbo, limbo, null);
                yield limbo;
            }
            case STEP_VALUE_NEGATIVE -> {
                hiring.getNodes().get(1).setDuration(-1);
                yield hiring.getNodes().get(1);
            }
            case MEMBER_OF_TWO_GROUPS -> {
                group("Office").getMembers().add(hiring.getNodes().getFirst());
                Group second = group("Remote");
                second.getMembers().add(hiring.getNodes().getFirst());
                yield second;
            }
            case GROUP_WITHIN_ITSELF -> {
                Group group = group("Office");
                group.getMembers().add(group);
                yield group;
            }
            case NO_OBJECTIVE -> {
                acme.getObjectives().clear();
                yield acme;
            }
            case WEIGHT_NEGATIVE -> {
                acme.getObjectives().getFirst().setWeight(-1);
                yield acme.getObjectives().getFirst();
            }
            case BUDGET_OUT_OF_REACH -> {
                bonus.setLower(10);
                budget.setAmount(64 * 5 * 10 - 1);
                yield budget;
            }
            case SUM_OF_NOTHING -> leverSum(10);
            case SUM_OUT_OF_REACH -> {
                LeverSum sum = leverSum(201);
                sum.getIncentives().add(bonus);
                yield sum;
            }
            case GAP_NEGATIVE -> {
                var gap = MAKE.createFairnessGap();
                gap.setName("Fair pay");
                gap.setOutcome(satisfaction);
                gap.setGap(-1);
                acme.getConstraints().add(gap);
                yield gap;
            }
            case OVERRIDE_UNKNOWN_FEATURE -> override("heads", "30");
            case OVERRIDE_ILLEGAL_VALUE -> override("headcount", "many");
            case DATASET_OUTSIDE -> dataset("http://example.com/people.csv");
            case COLUMN_WITHOUT_FACTOR -> {
                var column = MAKE.createColumn();
                column.setName("Pay");
                column.setRole(ColumnRole.FACTOR);
                dataset("people.csv").getColumns().add(column);
                yield column;
            }
        };
    }

    private Setting setting(Variable variable, double value) {
        Setting setting = MAKE.createSetting();
        setting.setVariable(variable);
        setting.setValue(value);
        research.getSettings().add(setting);
        return setting;
    }

    private Parameter parameter(String name, double value) {
        Parameter parameter = MAKE.createParameter();
        parameter.setName(name);
        parameter.setValue(value);
        recognition.getParameters().add(parameter);
        return parameter;
    }

    private Response respond(Response response) {
        acme.getInfluences().get(2).setResponse(response);
        return response;
    }

    private Outcome measured(String formula) {
        Outcome outcome = outcome(acme, "Mood", OutcomeKind.FORMULA);
        outcome.setFormula(formula);
        return outcome;
    }

    private Group group(String name) {
        Group group = MAKE.createGroup();
        group.setName(name);
        hiring.getGroups().add(group);
        return group;
    }

    private LeverSum leverSum(double total) {
        LeverSum sum = MAKE.createLeverSum();
        sum.setName("All bonuses");
        sum.setTotal(total);
        acme.getConstraints().add(sum);
        return sum;
    }

    private ValueOverride override(String feature, String value) {
        Scenario scenario = MAKE.createScenario();
        scenario.setName("Growth");
        ValueOverride override = MAKE.createValueOverride();
        override.setElement(research);
        override.setFeature(feature);
        override.setValue(value);
        scenario.getOverrides().add(override);
        acme.getScenarios().add(scenario);
        return override;
    }

    private Dataset dataset(String path) {
        Dataset dataset = MAKE.createDataset();
        dataset.setName("People");
        dataset.setPath(path);
        acme.getDatasets().add(dataset);
        return dataset;
    }
}
