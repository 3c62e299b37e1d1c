// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/**
 * How long it takes in the running workbench from a change of a model to the new plan on the screen, the debounce included. A measurement, not a
 * test: it prints and asserts nothing, and runs only where it is asked for; see releng/benchmarks/live.
 */
@EnabledIfSystemProperty(named = "talentbench.latency", matches = "\\d+")
class LiveLatency {

    private static final int WARM_UP = 5;

    private final int edits = Integer.getInteger("talentbench.latency", 0);
    private Studio studio;

    @AfterEach
    void close() throws Exception {
        studio.close();
    }

    @Test
    void example() {
        studio = Studio.open("ai-startup", "latency.talent");
        measure("ai-startup");
    }

    /** Ten teams of a thousand, each with all ten incentives. */
    @Test
    void company() throws Exception {
        Organisation large = Examples.open("ai-startup");
        double growth = 10_000.0 / large.getTeams().stream().mapToInt(Team::getHeadcount).sum();
        for (int i = 0; large.getTeams().size() < 10; i++) {
            Team team = EcoreUtil.copy(large.getTeams().get(i));
            team.setName(team.getName() + " " + i);
            large.getTeams().add(team);
        }
        large.getTeams().forEach(team -> team.setHeadcount(1_000));
        large.getIncentives().forEach(incentive -> incentive.setScope(IncentiveScope.TEAM));
        large.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).forEach(budget -> budget.setAmount(growth * budget.getAmount()));
        large.setDraws(1);
        IFile file = Bench.project().getFile("company.talent");
        ModelFile.save(large, Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        studio = Studio.open(file);
        measure("10 teams, 10 incentives, 10,000 employees");
    }

    private void measure(String what) {
        ModelSession session = studio.session();
        Budget budget = Bench.model(studio.file).getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).findFirst().orElseThrow();
        double amount = budget.getAmount();
        Studio.menu("org.talentbench.ui.live");
        Bench.await("the first plan", this::upToDate);
        double[] milliseconds = new double[edits];
        for (int i = -WARM_UP; i < edits; i++) {
            long[] shown = new long[1];
            Consumer<ModelSession> listener = changed -> {
                if (upToDate() && shown[0] == 0) {
                    Bench.display().update();
                    shown[0] = System.nanoTime();
                }
            };
            PlanUi.runs().addListener(listener);
            double next = amount * (0.8 + 0.02 * Math.floorMod(7 * i, 20));
            long start = System.nanoTime();
            session.execute(SetCommand.create(session.domain(), budget, TalentPackage.Literals.BUDGET__AMOUNT, next));
            Bench.await("the new plan", () -> shown[0] != 0);
            PlanUi.runs().removeListener(listener);
            if (i >= 0) {
                milliseconds[i] = (shown[0] - start) / 1e6;
            }
            Bench.rest(200);
        }
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "LATENCY %s: %d edits, median %.0f ms, 95th percentile %.0f ms, least %.0f ms, most %.0f ms%n", what, edits,
                milliseconds[edits / 2], milliseconds[(int) Math.min(edits - 1L, Math.round(0.95 * edits))], milliseconds[0], milliseconds[edits - 1]);
    }

    private boolean upToDate() {
        return !studio.state().running() && studio.state().failure() == null && !studio.state().plans().isEmpty() && !studio.state().stale(studio.session());
    }
}
