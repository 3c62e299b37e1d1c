// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.util.HashMap;
import java.util.Map;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.problem.Scope;

/** What the quantities of a problem in the making vary over. */
final class Scopes {
    private final Map<String, Scope> declared = new HashMap<>();

    void declare(String name, Scope scope) {
        declared.put(name, scope);
    }

    boolean has(String name) {
        return declared.containsKey(name);
    }

    /** The least scope that holds the expression's values; all its names are declared. */
    Scope of(Expression expression) {
        return switch (expression) {
            case Number _ -> Scope.ORGANISATION;
            case Name(String name) -> declared.get(name);
            case Negation(Expression operand) -> of(operand);
            case Binary binary -> of(binary.left()).and(of(binary.right()));
            case Call call -> call.arguments().stream().map(this::of).reduce(Scope.ORGANISATION, Scope::and);
            case Reduction reduction -> reduction.perTeam() ? Scope.TEAM : Scope.ORGANISATION;
        };
    }
}
