// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.compute.formula.Function;
import org.talentbench.model.internal.PointEvaluation;
import org.talentbench.model.talent.ExponentialResponse;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FormulaResponse;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.LogisticResponse;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Polarity;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.model.talent.SaturatingResponse;
import org.talentbench.model.talent.Variable;

/** What the responses of influences compute. */
public final class Responses {
    /** Enough to find every turn of a curve that somebody would draw. */
    private static final int SAMPLES = 128;

    private static final Name X = new Name("x");

    private Responses() {}

    /**
     * The response as an expression in {@code x}, the source's value.
     *
     * @param response {@code null} means one for one
     * @throws FormulaException where a formula is none
     * @throws IllegalArgumentException where a number is not finite or a piecewise linear response has fewer than two points
     */
    public static Expression expression(Response response) {
        return switch (response) {
            case null -> X;
            case LinearResponse r -> plus(times(r.getSlope(), X), new Number(r.getIntercept()));
            case SaturatingResponse r -> times(r.getLimit(), new Call(Function.SATURATE, X, new Number(r.getRate())));
            case ExponentialResponse r -> times(r.getScale(), new Call(Function.EXP, times(r.getRate(), X)));
            case LogisticResponse r -> times(r.getLimit(), new Call(Function.LOGISTIC,
                    times(r.getSteepness(), new Binary(Operator.MINUS, X, new Number(r.getMidpoint())))));
            case PiecewiseLinearResponse r -> piecewise(r.getPoints());
            case FormulaResponse r -> Formula.parse(r.getFormula() == null ? "" : r.getFormula());
            default -> throw new IllegalArgumentException("Unknown response " + response.eClass().getName());
        };
    }

    /**
     * The response's value at a value of its source.
     *
     * @param response {@code null} means one for one
     * @return not a number where the response is not complete or not defined there
     */
    public static double value(Response response, double x) {
        try {
            return value(expression(response), x);
        } catch (FormulaException | IllegalArgumentException incomplete) {
            return Double.NaN;
        }
    }

    /**
     * Which way the target moves when the source rises over its range, weights included. What acts on turnover acts through the
     * hazard, where a positive weight takes turnover away.
     *
     * @return {@link Polarity#NONE} where an end is missing or the response is not complete
     */
    public static Polarity polarity(Influence influence) {
        if (influence.getSource() == null || influence.getTarget() == null) {
            return Polarity.NONE;
        }
        double direction = influence.getWeight();
        if (influence.getTarget() instanceof Outcome outcome) {
            boolean throughHazard = outcome.getKind() == OutcomeKind.TURNOVER || outcome.getKind() == OutcomeKind.RETENTION;
            if (throughHazard && influence.getSource() instanceof Factor factor) {
                direction *= factor.getWeight();
            }
            if (outcome.getKind() == OutcomeKind.TURNOVER) {
                direction = -direction;
            }
        }
        return polarity(influence.getResponse(), Range.of(influence.getSource()), direction);
    }

    private static Polarity polarity(Response response, Range range, double direction) {
        Expression expression;
        try {
            expression = expression(response);
        } catch (FormulaException | IllegalArgumentException incomplete) {
            return Polarity.NONE;
        }
        boolean rises = false;
        boolean falls = false;
        double before = value(expression, range.at(0));
        for (int i = 1; i <= SAMPLES; i++) {
            double now = value(expression, range.at(i / (double) SAMPLES));
            double step = (now - before) * direction;
            rises |= step > 0;
            falls |= step < 0;
            before = now;
        }
        if (rises && falls) {
            return Polarity.MIXED;
        }
        return rises ? Polarity.POSITIVE : falls ? Polarity.NEGATIVE : Polarity.NONE;
    }

    private static double value(Expression expression, double x) {
        return PointEvaluation.of(expression, Map.of("x", x));
    }

    private static Expression piecewise(List<ResponsePoint> points) {
        var arguments = new ArrayList<Expression>();
        arguments.add(X);
        for (ResponsePoint point : points) {
            arguments.add(new Number(point.getX()));
            arguments.add(new Number(point.getY()));
        }
        return new Call(Function.PIECEWISE, arguments);
    }

    private static Expression plus(Expression left, Expression right) {
        return new Binary(Operator.PLUS, left, right);
    }

    private static Expression times(double factor, Expression operand) {
        return new Binary(Operator.TIMES, new Number(factor), operand);
    }

    /**
     * The values that a variable can take: a lever's bounds, 0…1 for a share, else the scale of 0…100.
     *
     * @param lower the least one
     * @param upper the greatest one, above lower
     */
    public record Range(double lower, double upper) {
        /** The range of a variable; {@code null} has the scale. */
        public static Range of(Variable variable) {
            return switch (variable) {
                case null -> new Range(0, 100);
                case Incentive i when i.getLower() < i.getUpper() -> new Range(i.getLower(), i.getUpper());
                case Outcome o when o.getKind() == OutcomeKind.TURNOVER || o.getKind() == OutcomeKind.RETENTION -> new Range(0, 1);
                default -> new Range(0, 100);
            };
        }

        /** The value at a share of the range, 0…1. */
        public double at(double share) {
            return lower + share * (upper - lower);
        }
    }
}
