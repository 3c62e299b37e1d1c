// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/**
 * How long it takes in the running workbench from a change of a model to the new plan on the screen, in the Plan view and on the factor map, the
 * debounce included. A measurement, not a test: it prints and asserts nothing, and runs only where it is asked for; with it how soon a search ends that is cancelled. See releng/benchmarks/live.
 */
@EnabledIfSystemProperty(named = "talentbench.latency", matches = "\\d+")
class LiveLatency {

    private static final int WARM_UP = 8;
    private static final int TEAMS = 10;
    private static final int HEADCOUNT = 1_000;
    private static final int CANCELS = 10;

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

    /** Ten teams of a thousand, each with all ten incentives; of the people no more is known than their number. */
    @Test
    void company() throws Exception {
        studio = Studio.open(saved(company("company")));
        measure("10 teams, 10 incentives, 10,000 employees by headcount");
    }

    /** The same where every employee is known from a table that the model was fitted to. */
    @Test
    void employees() throws Exception {
        Organisation large = company("employees");
        IFile file = saved(large);
        Path folder = Path.of(file.getLocationURI()).getParent();
        TableProfile table = TableProfile.of(TableFile.open(Files.writeString(folder.resolve("employees.csv"), people(large))), Progress.NONE);
        var calibration = new ModelCalibration(large);
        CalibrationApplication.apply(large, calibration.fit(table, calibration.suggest(table, "Left"), Link.CLOGLOG, Progress.NONE), folder);
        studio = Studio.open(saved(large));
        measure("10 teams, 10 incentives, 10,000 employees from a table");
    }

    private static Organisation company(String name) throws Exception {
        Organisation large = Examples.open("ai-startup");
        large.setName(name);
        double growth = (double) TEAMS * HEADCOUNT / large.getTeams().stream().mapToInt(Team::getHeadcount).sum();
        for (int i = 0; large.getTeams().size() < TEAMS; i++) {
            Team team = EcoreUtil.copy(large.getTeams().get(i));
            team.setName(team.getName() + " " + i);
            large.getTeams().add(team);
        }
        large.getTeams().forEach(team -> team.setHeadcount(HEADCOUNT));
        large.getIncentives().forEach(incentive -> incentive.setScope(IncentiveScope.TEAM));
        large.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).forEach(budget -> budget.setAmount(growth * budget.getAmount()));
        return large;
    }

    private static String people(Organisation organisation) {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("Team,Monthly Income,Weekly Hours,Left\n");
        for (Team team : organisation.getTeams()) {
            for (int i = 0; i < HEADCOUNT; i++) {
                double income = 10 + random.nextGaussian();
                double hours = 40 + 4 * random.nextGaussian();
                double hazard = Math.exp(-1.5 - 0.5 * (income - 10) + 0.08 * (hours - 40));
                text.append(String.format(Locale.ROOT, "%s,%.3f,%.1f,%s%n", team.getName(), income, hours, random.nextDouble() < -Math.expm1(-hazard) ? "Yes" : "No"));
            }
        }
        return text.toString();
    }

    private static IFile saved(Organisation organisation) throws Exception {
        IFile file = Bench.project().getFile(organisation.getName() + ".talent");
        ModelFile.save(organisation, Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
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

    private void measure(String what) {
        ModelSession session = studio.session();
        Diagrams.open(Bench.page(), session, Diagrams.of(Bench.model(studio.file), "FactorMap")).orElseThrow();
        Bench.rest(1_000);
        List<IntFunction<Command>> changes = changes();
        Studio.menu("org.talentbench.ui.live");
        Bench.await("the first plan", this::upToDate);
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
        cancelling(what);
        Bench.picture("latency-" + Bench.model(studio.file).getName().replaceAll("\\W+", "-"));
        Arrays.sort(milliseconds);
        Arrays.sort(searching);
        System.out.printf(Locale.ROOT, "LATENCY %s: %d edits, median %.0f ms, 95th percentile %.0f ms, least %.0f ms, most %.0f ms; of that the search %.0f and %.0f ms%n",
                what, edits, milliseconds[edits / 2], ninetyFifth(milliseconds), milliseconds[0], milliseconds[edits - 1], searching[edits / 2], ninetyFifth(searching));
    }

    /** How long it takes from the wish to cancel a search for the front until it has ended. */
    private void cancelling(String what) {
        Studio.menu("org.talentbench.ui.live");
        double[] milliseconds = new double[CANCELS];
        int running = 0;
        for (int i = 0; i < CANCELS; i++) {
            PlanUi.runs().findFront(studio.session());
            Bench.rest(100 + 37 * i);
            if (PlanUi.runs().front(studio.session()).running()) {
                long start = System.nanoTime();
                PlanUi.runs().cancel(studio.session());
                Bench.await("the end", () -> !PlanUi.runs().busy(studio.session()));
                milliseconds[running++] = (System.nanoTime() - start) / 1e6;
            }
            Bench.await("the end", () -> !PlanUi.runs().busy(studio.session()));
        }
        double[] sorted = Arrays.copyOf(milliseconds, running);
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "CANCEL %s: %d searches cancelled, median %.0f ms, most %.0f ms%n", what, running,
                running == 0 ? Double.NaN : sorted[running / 2], running == 0 ? Double.NaN : sorted[running - 1]);
    }

    private static double ninetyFifth(double[] sorted) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(0.95 * sorted.length))];
    }

    private double once(ModelSession session, Command change) {
        long[] shown = new long[1];
        Consumer<ModelSession> listener = changed -> {
            if (upToDate() && shown[0] == 0) {
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

    private boolean upToDate() {
        return !studio.state().running() && studio.state().failure() == null && !studio.state().plans().isEmpty() && !studio.state().stale(studio.session());
    }
}
