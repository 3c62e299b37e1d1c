// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.problem.Decision;
import org.talentbench.compute.problem.Definition;
import org.talentbench.compute.problem.Parameter;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.problem.Scope;

/**
 * A problem in which parameters can be varied like decisions: each becomes what was given times a factor that is decided, and 1 today.
 * Its gradient then tells of parameters too, also of one with a value for every employee, which grows by the same part for all.
 *
 * @param factors names of the parameters, whose factors follow the problem's own decisions, in order
 */
record Loosened(Problem problem, List<String> factors) {
    static Loosened of(Problem problem, List<String> factors) {
        Set<String> taken = new HashSet<>();
        problem.decisions().forEach(decision -> taken.add(decision.name()));
        problem.parameters().forEach(parameter -> taken.add(parameter.name()));
        problem.noises().forEach(noise -> taken.add(noise.name()));
        problem.definitions().forEach(definition -> taken.add(definition.name()));
        List<Decision> decisions = new ArrayList<>(problem.decisions());
        List<Parameter> parameters = new ArrayList<>(problem.parameters());
        List<Definition> definitions = new ArrayList<>(problem.definitions());
        for (String name : factors) {
            String given = unused(name + ".given", taken);
            String factor = unused(name + ".factor", taken);
            parameters.replaceAll(parameter -> parameter.name().equals(name)
                    ? new Parameter(given, parameter.scope(), parameter.values()) : parameter);
            decisions.add(new Decision(factor, Scope.ORGANISATION, new double[] {Double.NEGATIVE_INFINITY},
                    new double[] {Double.POSITIVE_INFINITY}, new double[] {1}, false));
            definitions.add(new Definition(name, new Binary(Operator.TIMES, new Name(given), new Name(factor))));
        }
        return new Loosened(new Problem(problem.name(), problem.population(), decisions, parameters, problem.noises(), definitions,
                problem.outputs(), List.of(), List.of(), problem.draws(), problem.seed()), List.copyOf(factors));
    }

    private static String unused(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    /** A policy of the original problem, and every parameter as it is. */
    double[] extended(double[] policy) {
        int dimension = problem.dimension() - factors.size();
        if (policy.length != dimension) {
            throw new IllegalArgumentException("The policy has " + policy.length + " decisions, the problem " + dimension);
        }
        double[] extended = java.util.Arrays.copyOf(policy, problem.dimension());
        java.util.Arrays.fill(extended, dimension, extended.length, 1);
        return extended;
    }
}
