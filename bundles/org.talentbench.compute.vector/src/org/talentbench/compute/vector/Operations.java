// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Apply;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;

/** Writes a pass's nodes as vector code, each in the form that keeps the digits of a float. */
final class Operations {
    private static final int LARGEST_POWER = 16;

    private final Program program;
    private final VectorCode code;
    private final Map<Integer, Integer> columns;
    private final Map<PassPlan.Scalar, Integer> scalars;
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Map<Integer, Integer> values = new HashMap<>();
    private final Map<Integer, Integer> masks = new HashMap<>();
    /** Nodes that are not computed before it is known that their users need them themselves and not a form of their own. */
    private final Map<Integer, Apply> postponed = new HashMap<>();

    Operations(Program program, PassPlan plan, VectorCode code, Map<Integer, Integer> columns, Map<PassPlan.Scalar, Integer> scalars) {
        this.program = program;
        this.code = code;
        this.columns = columns;
        this.scalars = scalars;
        for (int i : plan.streamed()) {
            program.nodes().get(i).arguments().forEach(argument -> uses.merge(argument, 1, Integer::sum));
        }
        plan.folds().forEach(fold -> uses.merge(((Node.Fold) program.nodes().get(fold)).argument(), 1, Integer::sum));
    }

    void compute(int index) {
        Apply apply = (Apply) program.nodes().get(index);
        switch (apply.op()) {
            // Their users may want e^x − 1, a·b + c or a mask in their place.
            case EXP, MULTIPLY, LESS, AT_MOST, EQUAL -> postponed.put(index, apply);
            default -> values.put(index, write(apply));
        }
    }

    /** The register of a node's values. */
    int value(int index) {
        Integer known = values.get(index);
        if (known == null) {
            known = switch (program.nodes().get(index)) {
                case Node.Constant(double value) -> code.constant(value);
                case Node node when !node.axes().wide() -> scalars.get(new PassPlan.Scalar(index, false));
                case Node _ when columns.containsKey(index) -> columns.get(index);
                default -> write(postponed.get(index));
            };
            values.put(index, known);
        }
        return known;
    }

    private int write(Apply apply) {
        List<Integer> arguments = apply.arguments();
        int first = arguments.getFirst();
        int second = arguments.size() > 1 ? arguments.get(1) : first;
        return switch (apply.op()) {
            case ADD -> add(first, second);
            case SUBTRACT -> subtract(first, second);
            case MULTIPLY -> code.binary("mul", value(first), value(second));
            case DIVIDE -> divide(first, second);
            case POWER -> power(first, second);
            case NEGATE -> code.unary("neg", value(first));
            case MIN -> code.binary("min", value(first), value(second));
            case MAX -> code.binary("max", value(first), value(second));
            case ABS -> code.unary("abs", value(first));
            case EXP -> code.exp(value(first));
            case LN -> code.ln(value(first));
            case SQRT -> code.unary("sqrt", value(first));
            case TANH -> code.tanh(value(first));
            case LOGISTIC -> code.logistic(value(first));
            case LESS, AT_MOST, EQUAL -> code.blend(code.constant(0), code.constant(1), compare(apply));
            case SELECT -> code.blend(value(arguments.get(2)), value(second), mask(first));
        };
    }

    private int add(int a, int b) {
        Apply product = onlyHere(Op.MULTIPLY, b);
        if (product != null) {
            return code.fma(value(product.arguments().get(0)), value(product.arguments().get(1)), value(a));
        }
        Apply other = onlyHere(Op.MULTIPLY, a);
        return other != null ? code.fma(value(other.arguments().get(0)), value(other.arguments().get(1)), value(b))
                : code.binary("add", value(a), value(b));
    }

    private int subtract(int a, int b) {
        if (program.nodes().get(a) instanceof Node.Constant(double one) && one == 1
                && program.nodes().get(b) instanceof Apply exponential && exponential.op() == Op.EXP && postponed.containsKey(b)) {
            // 1 − e^x loses its digits where x is small, as hazards are.
            return code.unary("neg", code.expm1(value(exponential.arguments().getFirst())));
        }
        return code.binary("sub", value(a), value(b));
    }

    private int divide(int a, int b) {
        Node divisor = program.nodes().get(b);
        if (divisor instanceof Node.Constant(double value)) {
            return code.binary("mul", value(a), code.constant(1 / value));
        }
        return divisor.axes().wide() ? code.binary("div", value(a), value(b))
                : code.binary("mul", value(a), scalars.get(new PassPlan.Scalar(b, true)));
    }

    private int power(int a, int b) {
        if (!(program.nodes().get(b) instanceof Node.Constant(double exponent))) {
            throw new UnsupportedProgramException("an employee-level power has an exponent that is no number");
        }
        int base = value(a);
        if (exponent == 0.5) {
            return code.unary("sqrt", base);
        }
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_POWER) {
            int power = wholePower(base, (int) Math.abs(exponent));
            return exponent < 0 ? code.binary("div", code.constant(1), power) : power;
        }
        return code.exp(code.binary("mul", code.ln(base), code.constant(exponent)));
    }

    private int wholePower(int base, int exponent) {
        if (exponent == 0) {
            return code.constant(1);
        }
        int half = exponent / 2 == 0 ? -1 : wholePower(base, exponent / 2);
        int square = half < 0 ? base : code.binary("mul", half, half);
        return half < 0 || exponent % 2 == 0 ? square : code.binary("mul", square, base);
    }

    private int mask(int index) {
        if (postponed.containsKey(index) && program.nodes().get(index) instanceof Apply apply && isComparison(apply.op())) {
            if (!masks.containsKey(index)) {
                masks.put(index, compare(apply));
            }
            return masks.get(index);
        }
        return code.compare("NE", value(index), code.constant(0));
    }

    private int compare(Apply apply) {
        String comparison = switch (apply.op()) {
            case LESS -> "LT";
            case AT_MOST -> "LE";
            default -> "EQ";
        };
        return code.compare(comparison, value(apply.arguments().get(0)), value(apply.arguments().get(1)));
    }

    private static boolean isComparison(Op op) {
        return op == Op.LESS || op == Op.AT_MOST || op == Op.EQUAL;
    }

    /** The operation of a node that is used in one place and not yet computed. */
    private Apply onlyHere(Op op, int index) {
        Apply apply = postponed.get(index);
        return apply != null && apply.op() == op && uses.get(index) == 1 ? apply : null;
    }
}
