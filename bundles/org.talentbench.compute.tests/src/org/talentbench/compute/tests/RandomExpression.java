// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.formula.Function;

/** Expressions of every kind, for the syntax; their values mean nothing. */
record RandomExpression(Random random) {
    Expression of(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextBoolean() ? new Name(List.of("x", "y.z", "_t1", "größe").get(random.nextInt(4)))
                    : new Number(switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(10);
                        case 1 -> -random.nextInt(10);
                        case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                        default -> Double.longBitsToDouble(random.nextLong() & 0x7FDFFFFFFFFFFFFFL);
                    });
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Negation(of(depth - 1));
            case 1 -> call(depth);
            case 2 -> {
                Aggregate aggregate = Aggregate.values()[random.nextInt(4)];
                boolean perTeam = random.nextBoolean() && (aggregate == Aggregate.SUM || aggregate == Aggregate.MEAN);
                yield new Reduction(aggregate, of(depth - 1), perTeam);
            }
            default -> new Binary(Operator.values()[random.nextInt(Operator.values().length)], of(depth - 1), of(depth - 1));
        };
    }

    private Call call(int depth) {
        Function function = Function.values()[random.nextInt(Function.values().length)];
        int arguments = IntStream.rangeClosed(1, 7).filter(function::takes).min().orElseThrow();
        return new Call(function, IntStream.range(0, arguments).mapToObj(_ -> of(depth - 1)).toList());
    }
}
