// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.internal.Messages;

/**
 * A decision problem: everything the engine needs to know of a model, and nothing of where it came from. Immutable and consistent:
 * a problem that contradicts itself cannot be made.
 *
 * @param name of the model, in any words
 * @param population K teams and N rows of employees
 * @param decisions what may be changed, D values altogether; {@link #dimension()}
 * @param parameters what is known
 * @param noises what is drawn at random
 * @param definitions formulas that others refer to
 * @param outputs what is to be known of a policy; with the constraints' formulas these are the M outcomes of a program
 * @param objectives which outputs are wanted larger or smaller; may be empty where nothing is optimised
 * @param constraints what must hold of a policy
 * @param draws how many times the noises are drawn, 1 or more; every output is the mean over the draws
 * @param seed the key of all noises: same seed, same numbers, on every backend
 */
public record Problem(String name, Population population, List<Decision> decisions, List<Parameter> parameters,
        List<Noise> noises, List<Definition> definitions, List<Output> outputs, List<Objective> objectives,
        List<Constraint> constraints, int draws, long seed) implements Serializable {
    /** @throws ProblemException naming the part that has an unknown name, a wrong shape, a cycle or an empty mean */
    public Problem {
        decisions = List.copyOf(decisions);
        parameters = List.copyOf(parameters);
        noises = List.copyOf(noises);
        definitions = List.copyOf(definitions);
        outputs = List.copyOf(outputs);
        objectives = List.copyOf(objectives);
        constraints = List.copyOf(constraints);
        if (draws < 1) {
            throw new ProblemException(Messages.of("part.problem", name), Messages.of("problem.draws", draws));
        }
        shapes(population, decisions, parameters, noises, definitions).check(outputs, objectives, constraints);
    }

    private static Shapes shapes(Population population, List<Decision> decisions, List<Parameter> parameters, List<Noise> noises,
            List<Definition> definitions) {
        Shapes shapes = new Shapes(population);
        shapes.declare(decisions, parameters, noises);
        shapes.define(definitions);
        return shapes;
    }

    /**
     * How many values a formula over the names of this problem has.
     *
     * @throws ProblemException if it refers to a name that there is not
     */
    public Scope scopeOf(Expression formula) {
        return shapes(population, decisions, parameters, noises, definitions).scopeOf(formula, "formula '" + Formula.print(formula) + "'");
    }

    /** The definitions with each one after all that it refers to, as many as there are. */
    public List<Definition> definitionsInOrder() {
        return Shapes.inOrder(definitions);
    }

    /** The same problem under other constraints. */
    public Problem withConstraints(List<Constraint> others) {
        return asking(outputs, objectives, others);
    }

    /**
     * The same decisions with something else asked of them.
     *
     * @throws ProblemException if an objective is none of the outputs, or a formula is none of this problem's
     */
    public Problem asking(List<Output> known, List<Objective> wanted, List<Constraint> kept) {
        return new Problem(name, population, decisions, parameters, noises, definitions, known, wanted, kept, draws, seed);
    }

    /** D, the length of the flat decision vector: decisions in order, K values for one per team, 1 for the organisation's. */
    public int dimension() {
        return decisions.stream().mapToInt(d -> d.scope().size(population)).sum();
    }

    /** The flat decision vector of today: D values, finite. */
    public double[] today() {
        return decisions.stream().flatMapToDouble(d -> Arrays.stream(d.today())).toArray();
    }

    /** The lower bounds of the flat decision vector: D values, −∞ where there is none. */
    public double[] lower() {
        return decisions.stream().flatMapToDouble(d -> Arrays.stream(d.lower())).toArray();
    }

    /** The upper bounds of the flat decision vector: D values, +∞ where there is none. */
    public double[] upper() {
        return decisions.stream().flatMapToDouble(d -> Arrays.stream(d.upper())).toArray();
    }

    /** Which of the D entries of the flat decision vector are whole numbers. */
    public boolean[] integer() {
        boolean[] integer = new boolean[dimension()];
        int offset = 0;
        for (Decision decision : decisions) {
            int size = decision.scope().size(population);
            Arrays.fill(integer, offset, offset + size, decision.integer());
            offset += size;
        }
        return integer;
    }

    /** A SHA-256 of the whole content in hexadecimal, the same on every machine. */
    public String hash() {
        return ContentHash.of(this);
    }
}
