// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Polarity;
import org.talentbench.model.talent.Response;

class ResponsesTest {
    private static final double EXACT = 1e-12;

    @Test
    void noResponseMeansOneForOne() {
        assertEquals(7.5, Responses.value(null, 7.5));
    }

    @Test
    void linearIsSlopeTimesXPlusIntercept() {
        var response = Models.MAKE.createLinearResponse();
        response.setSlope(10);
        response.setIntercept(60);
        assertEquals(90, Responses.value(response, 3), EXACT);
    }

    @Test
    void saturatingApproachesItsLimit() {
        assertEquals(12 * (1 - Math.exp(-0.8)), Responses.value(Models.saturating(12, 0.08), 10), EXACT);
    }

    @Test
    void exponentialReproducesTheTenureOfTheReferenceCase() {
        assertEquals(0.00496, Responses.value(Models.exponential(2, -0.1), 60), 5e-6);
    }

    @Test
    void logisticIsHalfItsLimitAtTheMidpoint() {
        assertEquals(5, Responses.value(Models.logistic(10, 50, 0.1), 50), EXACT);
        assertEquals(10 / (1 + Math.exp(-1)), Responses.value(Models.logistic(10, 50, 0.1), 60), EXACT);
    }

    @Test
    void piecewiseRunsStraightBetweenPointsAndGoesOnBeyondThem() {
        Response response = Models.piecewise(0, 0, 10, 20, 20, 25);
        assertEquals(10, Responses.value(response, 5), EXACT);
        assertEquals(22.5, Responses.value(response, 15), EXACT);
        assertEquals(-2, Responses.value(response, -1), EXACT);
        assertEquals(30, Responses.value(response, 30), EXACT);
    }

    @Test
    void aJumpHasItsLeftValue() {
        Response response = Models.piecewise(0, 0, 10, 10, 10, 30, 20, 40);
        assertEquals(10, Responses.value(response, 10), EXACT);
        assertEquals(35, Responses.value(response, 15), EXACT);
    }

    @Test
    void aFormulaIsWhatItSays() {
        assertEquals(12 * (1 - Math.exp(-0.4)), Responses.value(Models.formula("12 * saturate(x, 0.08)"), 5), EXACT);
        assertEquals(4, Responses.value(Models.formula("if(x >= 2 , clamp(x^2, 0, 4), max(x, abs(x), 1) )"), 3), EXACT);
    }

    @Test
    void theExpressionIsWrittenInX() {
        assertEquals(Formula.parse("10 * saturate(x, 0.5)"), Responses.expression(Models.saturating(10, 0.5)));
    }

    @Test
    void whatIsNotCompleteHasNoValueAndSaysSoAsAnExpression() {
        assertTrue(Double.isNaN(Responses.value(Models.piecewise(1, 2), 1)));
        assertTrue(Double.isNaN(Responses.value(Models.formula("2 *"), 1)));
        assertThrows(FormulaException.class, () -> Responses.expression(Models.formula("2 *")));
        assertThrows(IllegalArgumentException.class, () -> Responses.expression(Models.piecewise(1, 2)));
    }

    @Test
    void polarityFollowsResponseAndWeight() {
        assertEquals(Polarity.POSITIVE, polarity(Models.linear(2), 1));
        assertEquals(Polarity.NEGATIVE, polarity(Models.linear(2), -1));
        assertEquals(Polarity.NEGATIVE, polarity(Models.exponential(2, -0.1), 1));
        assertEquals(Polarity.MIXED, polarity(Models.formula("x * (100 - x)"), 1));
        assertEquals(Polarity.NONE, polarity(Models.linear(2), 0));
        assertEquals(Polarity.NONE, polarity(Models.formula("2 *"), 1));
    }

    @Test
    void polarityLooksAtTheSourcesOwnRange() {
        var acme = Models.acme();
        var hours = Models.incentive(acme, "Hours", 0, 40, 0);
        var influence = Models.influence(acme, hours, acme.getOutcomes().get(1), Models.formula("x * (100 - x)"));
        assertEquals(Polarity.POSITIVE, influence.getPolarity());
    }

    @Test
    void aFactorThatKeepsPeopleMovesTurnoverDownAndRetentionUp() {
        var acme = Models.acme();
        var recognition = acme.getFactors().getFirst();
        var retention = Models.outcome(acme, "Retention", OutcomeKind.RETENTION);
        assertEquals(Polarity.NEGATIVE, acme.getInfluences().get(1).getPolarity());
        assertEquals(Polarity.POSITIVE, Models.influence(acme, recognition, retention, null).getPolarity());
        recognition.setWeight(0);
        assertEquals(Polarity.NONE, acme.getInfluences().get(1).getPolarity());
    }

    @Test
    void anInfluenceWithoutAnEndHasNoPolarity() {
        assertEquals(Polarity.NONE, Models.MAKE.createInfluence().getPolarity());
    }

    private static Polarity polarity(Response response, double weight) {
        var acme = Models.acme();
        Influence influence = Models.influence(acme, acme.getFactors().getFirst(), acme.getOutcomes().get(1), response);
        influence.setWeight(weight);
        return influence.getPolarity();
    }
}
