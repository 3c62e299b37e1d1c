// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.function.DoubleUnaryOperator;

import org.eclipse.emf.ecore.EClass;
import org.talentbench.model.Responses.Range;
import org.talentbench.model.talent.ExponentialResponse;
import org.talentbench.model.talent.FormulaResponse;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.LogisticResponse;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.SaturatingResponse;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage.Literals;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;

/** The shapes that a response can have. */
enum ResponseKind {
    ONE_FOR_ONE(null), LINEAR(Literals.LINEAR_RESPONSE), SATURATING(Literals.SATURATING_RESPONSE), EXPONENTIAL(Literals.EXPONENTIAL_RESPONSE),
    LOGISTIC(Literals.LOGISTIC_RESPONSE), PIECEWISE(Literals.PIECEWISE_LINEAR_RESPONSE), FORMULA(Literals.FORMULA_RESPONSE);

    /** Over the range, a saturating response reaches 95 % of its limit, and a logistic one goes from 0.7 % to 99.3 %. */
    private static final double SATURATED = 3;
    private static final double STEEP = 10;

    private final EClass type;

    ResponseKind(EClass type) {
        this.type = type;
    }

    static ResponseKind of(Response response) {
        for (ResponseKind kind : values()) {
            if (response != null && response.eClass() == kind.type) {
                return kind;
            }
        }
        return ONE_FOR_ONE;
    }

    String label() {
        return type == null ? Messages.response_one_for_one : Wording.of(type);
    }

    /** A response of this shape that ends about where another one does; null for one for one. */
    Response like(DoubleUnaryOperator before, Range range) {
        double width = range.upper() - range.lower();
        double end = before.applyAsDouble(range.upper());
        double top = Double.isFinite(end) && end != 0 ? Numbers.rounded(end) : 1;
        TalentFactory make = TalentFactory.eINSTANCE;
        return switch (this) {
        case ONE_FOR_ONE -> null;
        case LINEAR -> {
            LinearResponse linear = make.createLinearResponse();
            linear.setSlope(Numbers.rounded(top / range.upper()));
            yield linear;
        }
        case SATURATING -> {
            SaturatingResponse saturating = make.createSaturatingResponse();
            saturating.setLimit(top);
            saturating.setRate(Numbers.rounded(SATURATED / width));
            yield saturating;
        }
        case EXPONENTIAL -> {
            ExponentialResponse exponential = make.createExponentialResponse();
            exponential.setScale(Numbers.rounded(top / Math.E));
            exponential.setRate(Numbers.rounded(1 / width));
            yield exponential;
        }
        case LOGISTIC -> {
            LogisticResponse logistic = make.createLogisticResponse();
            logistic.setLimit(top);
            logistic.setMidpoint(Numbers.rounded(range.at(0.5)));
            logistic.setSteepness(Numbers.rounded(STEEP / width));
            yield logistic;
        }
        case PIECEWISE -> {
            PiecewiseLinearResponse piecewise = make.createPiecewiseLinearResponse();
            for (double share : new double[] { 0, 0.5, 1 }) {
                double y = before.applyAsDouble(range.at(share));
                piecewise.getPoints().add(point(range.at(share), Double.isFinite(y) ? Numbers.rounded(y) : share * top));
            }
            yield piecewise;
        }
        case FORMULA -> {
            FormulaResponse formula = make.createFormulaResponse();
            formula.setFormula(Numbers.exact(Numbers.rounded(top / range.upper())).replace(",", "") + " * x");
            yield formula;
        }
        };
    }

    static ResponsePoint point(double x, double y) {
        ResponsePoint point = TalentFactory.eINSTANCE.createResponsePoint();
        point.setX(x);
        point.setY(y);
        return point;
    }
}
