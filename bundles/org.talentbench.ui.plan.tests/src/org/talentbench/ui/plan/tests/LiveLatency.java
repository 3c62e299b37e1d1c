// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/**
 * How long it takes in the running workbench from a change of a model to the new plan on the screen, in the Plan view and on the factor map, the
 * debounce included. See releng/benchmarks/live.
 */
@EnabledIfSystemProperty(named = "talentbench.latency", matches = "\\d+")
class LiveLatency extends Measurement {

    private static final int WARM_UP = 8;

    private final int edits = Integer.getInteger("talentbench.latency", 0);

    @Test
    void example() {
        studio = Studio.open("ai-startup", "latency.talent");
        measure("ai-startup");
    }

    /** What a person changes in a meeting: a budget, how much a factor weighs, how far a lever may go. */
    private List<IntFunction<Command>> changes() {
        Organisation model = Bench.model(studio.file);
        Budget budget = model.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).findFirst().orElseThrow();
        return List.of(change(budget, TalentPackage.Literals.BUDGET__AMOUNT), change(model.getFactors().getFirst(), TalentPackage.Literals.FACTOR__WEIGHT),
                change(model.getIncentives().getFirst(), TalentPackage.Literals.INCENTIVE__UPPER));
    }

    private IntFunction<Command> change(EObject element, EAttribute attribute) {
        double before = (double) element.eGet(attribute);
        return i -> SetCommand.create(studio.session().domain(), element, attribute, before * (0.8 + 0.02 * Math.floorMod(7 * i, 20)));
    }

    @Override
    void measure(String model) {
        ModelSession session = studio.session();
        Diagrams.open(Bench.page(), session, Diagrams.of(Bench.model(studio.file), "FactorMap")).orElseThrow();
        Bench.rest(1_000);
        List<IntFunction<Command>> changes = changes();
        Studio.menu("org.talentbench.ui.live");
        Bench.await("the first plan", studio::upToDate);
        double[] milliseconds = new double[edits];
        double[] searching = new double[edits];
        for (int i = -WARM_UP; i < edits; i++) {
            double taken = once(session, changes.get(Math.floorMod(i, changes.size())).apply(i));
            if (i >= 0) {
                milliseconds[i] = taken;
                searching[i] = studio.state().plans().getFirst().getProvenance().getMilliseconds();
            }
            Bench.rest(200);
        }
        Bench.picture("latency-" + Bench.model(studio.file).getName().replaceAll("\\W+", "-"));
        Arrays.sort(milliseconds);
        Arrays.sort(searching);
        System.out.printf(Locale.ROOT, "LATENCY %s: %d edits, median %.0f ms, 95th percentile %.0f ms, least %.0f ms, most %.0f ms; of that the search %.0f and %.0f ms%n",
                model, edits, at(milliseconds, 0.5), at(milliseconds, 0.95), at(milliseconds, 0), at(milliseconds, 1), at(searching, 0.5), at(searching, 0.95));
    }

    private double once(ModelSession session, Command change) {
        long[] shown = new long[1];
        Consumer<ModelSession> listener = changed -> {
            if (studio.upToDate() && shown[0] == 0) {
                // A canvas takes one turn to put its figures right and one to paint them.
                Bench.display().asyncExec(() -> Bench.display().asyncExec(() -> {
                    Bench.display().update();
                    shown[0] = System.nanoTime();
                }));
            }
        };
        PlanUi.runs().addListener(listener);
        long start = System.nanoTime();
        session.execute(change);
        Bench.await("the new plan", () -> shown[0] != 0);
        PlanUi.runs().removeListener(listener);
        return (shown[0] - start) / 1e6;
    }
}
