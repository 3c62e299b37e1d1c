// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.talentbench.design.Plans;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.Sensitivity;
import org.talentbench.model.talent.Setting;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;

/** What the diagrams say about the chosen plan. */
class PlansTest {

    private final ExampleModel model = new ExampleModel();

    @Test
    void aLeverIsWarmByTheShareOfItsRangeThatThePlanRaisesIt() {
        // 8 for 120 people and 12 for 80 are 9.6 of 20 in the mean.
        assertEquals(Math.round(50 + 50 * 9.6 / 20), Plans.heat(model.rise));
        assertEquals("Salary rise\n0 ↗ 9.6 %", Plans.incentiveLabel(model.rise));
    }

    @Test
    void theStrongestAnswerIsAtTheEndOfTheScale() {
        assertEquals(100, Plans.heat(model.compensation), "more of it lowers turnover, which is wanted");
        assertEquals(72, Plans.heat(model.growth));
        model.plan.getObjectives().getFirst().setSense(Sense.MAXIMISE);
        assertEquals(0, Plans.heat(model.compensation));
        assertEquals(28, Plans.heat(model.growth));
    }

    @Test
    void onlyWhatIsWantedFirstIsAsked() {
        Sensitivity other = TalentFactory.eINSTANCE.createSensitivity();
        other.setOutcome(model.cost);
        other.setVariable(model.growth);
        other.setElasticity(7);
        model.plan.getSensitivities().addFirst(other);
        assertEquals(100, Plans.heat(model.compensation));
        assertEquals(72, Plans.heat(model.growth));
        model.plan.getObjectives().clear();
        assertFalse(Plans.isHeated(model.growth), "nothing is wanted");
    }

    @Test
    void anOutcomeShowsWhatThePlanMakesOfIt() {
        assertEquals("Turnover\n20 ↘ 13 %", Plans.outcomeLabel(model.turnover));
        assertTrue(Plans.heat(model.turnover) < 50);
    }

    @Test
    void withoutAChosenPlanNothingIsHeated() {
        model.organisation.setChosenPlan(null);
        assertFalse(Plans.isHeated(model.rise));
        assertEquals("Turnover", Plans.outcomeLabel(model.turnover));
        assertTrue(Plans.recommendations(model.organisation).isEmpty());
    }

    @Test
    void onlyLeversThatThePlanChangesAreRecommendedWithWhatItChangesPerTeam() {
        assertEquals(2, Plans.recommendations(model.organisation).size());
        assertEquals("Research  0 ↗ 8\nSales  0 ↗ 12", Plans.recommendationLabel(model.rise));
    }

    @Test
    void withoutAPlanALeverShowsTheMeanOfWhatIsSetForTheTeams() {
        model.organisation.setChosenPlan(null);
        Setting setting = TalentFactory.eINSTANCE.createSetting();
        setting.setVariable(model.rise);
        setting.setValue(5);
        model.research.getSettings().add(setting);
        // 5 for 120 of 200 people.
        assertEquals("Salary rise\n3 %", Plans.incentiveLabel(model.rise));
    }

    @Test
    void aPlanShownForTheMomentTakesThePlaceOfTheChosenOneAndLeavesTheModelAsItIs() {
        Plan moment = EcoreUtil.copy(model.organisation.getChosenPlan());
        moment.getDecisions().removeIf(decision -> decision.getIncentive() == model.rise);
        List<Object> heard = new ArrayList<>();
        model.organisation.eAdapters().add(new AdapterImpl() {
            @Override
            public void notifyChanged(Notification notification) {
                heard.add(notification.getFeature());
            }
        });
        Plan chosen = model.organisation.getChosenPlan();
        ShownPlan.show(model.organisation, moment);
        assertFalse(Plans.isHeated(model.rise));
        assertEquals(chosen, model.organisation.getChosenPlan());
        assertNull(moment.eResource());
        ShownPlan.clear(model.organisation);
        assertTrue(Plans.isHeated(model.rise));
        assertEquals(List.of(TalentPackage.Literals.ORGANISATION__CHOSEN_PLAN, TalentPackage.Literals.ORGANISATION__CHOSEN_PLAN), heard,
                "diagrams hear of both");
    }
}
