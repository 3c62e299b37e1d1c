// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlanStatus;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.optimise.Preferences;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** What goes wrong in a run stays in the run, is told, and takes no plan away. */
class TroubleTest {

    @RegisterExtension
    final ErrorLog log = new ErrorLog();

    /** A backend that breaks down in a way of its own. */
    private record Broken(Throwable how) implements Backend {

        @Override
        public String id() {
            return "broken";
        }

        @Override
        public Availability availability() {
            return new Availability.Available("a device that is about to fail");
        }

        @Override
        public Evaluator prepare(Program program) {
            if (how instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) how;
        }
    }

    private Studio studio;

    @AfterEach
    void close() throws Exception {
        Preferences.put("auto", "auto", 0, 21);
        studio.close();
    }

    private void runOn(Backend backend) {
        var registration = FrameworkUtil.getBundle(TroubleTest.class).getBundleContext().registerService(Backend.class, backend, null);
        try {
            Preferences.put(backend.id(), "auto", 0, 21);
            studio.run();
        } finally {
            registration.unregister();
        }
    }

    @Test
    void tooLittleMemoryEndsTheRunOnly() {
        studio = Studio.open("retention-cycle", "memory.talent");
        studio.run();
        Plan good = studio.state().shown();
        runOn(new Broken(new OutOfMemoryError("as if there were none left")));
        assertTrue(studio.state().failure() != null);
        Bench.picture("out-of-memory");
        assertSame(good, studio.state().shown(), "the last good plan stays");
        Preferences.put("auto", "auto", 0, 21);
        studio.run();
        assertEquals(null, studio.state().failure(), "and the next run is as good as any");
    }

    @Test
    void aBackendThatLacksAClassEndsTheRunOnly() {
        studio = Studio.open("retention-cycle", "class.talent");
        studio.run();
        Plan good = studio.state().shown();
        runOn(new Broken(new NoClassDefFoundError("as if it were not installed whole")));
        assertTrue(studio.state().failure().toString().contains("not installed whole"), () -> studio.state().failure().toString());
        log.expect("an error in the program");
        assertFalse(studio.state().running());
        assertSame(good, studio.state().shown(), "the last good plan stays");
    }

    @Test
    void aBackendThatFailsIsReplacedAndNamed() {
        studio = Studio.open("retention-cycle", "backend.talent");
        runOn(new Broken(new IllegalStateException("out of order")));
        assertEquals(null, studio.state().failure());
        assertEquals(75, studio.state().shown().getDecisions().getFirst().getValue(), 1e-4);
        assertEquals(1, studio.state().remarks().stream().filter(remark -> remark.contains("broken")).count(), () -> studio.state().remarks().toString());
        Bench.picture("backend-replaced");
    }

    @Test
    void whatCannotBeMetTogetherIsNotCalledAPlan() {
        studio = Studio.open("ai-startup", "impossible.talent");
        Organisation model = Bench.model(studio.file);
        Outcome retention = model.getOutcomes().stream().filter(outcome -> outcome.getKind() == OutcomeKind.RETENTION).findFirst().orElseThrow();
        OutcomeBound bound = TalentFactory.eINSTANCE.createOutcomeBound();
        bound.setName("Everybody stays");
        bound.setOutcome(retention);
        bound.setBound(0.999);
        studio.session().execute(AddCommand.create(studio.session().domain(), model, TalentPackage.Literals.ORGANISATION__CONSTRAINTS, bound));
        studio.run();
        Bench.picture("infeasible");
        assertEquals(PlanStatus.INFEASIBLE, studio.state().shown().getStatus());
        List<String> heads = Bench.controls(Bench.shell(), Label.class, any -> true).stream().map(Label::getText).toList();
        assertFalse(heads.contains("Recommended plan") || heads.contains("Recommended levers"), heads::toString);
        assertTrue(heads.contains("Levers of the closest plan"), heads::toString);
        String limits = Bench.controls(Bench.shell(), Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).stream().map(Text::getText).filter(text -> text.contains("Everybody stays"))
                .findFirst().orElseThrow();
        assertTrue(Stream.of("at least", "99.9 %", "too little", "cannot be met together").allMatch(limits::contains) || limits.contains("meet “Everybody stays”"), limits);
        assertFalse(limits.contains("policy"), () -> "no word of the engine's: " + limits);
    }

    @Test
    void aCancelledRunLeavesThePlanThatThereWas() {
        studio = Studio.open("ai-startup", "cancelled.talent");
        studio.run();
        Plan good = studio.state().shown();
        var session = studio.session();
        session.execute(SetCommand.create(session.domain(), Bench.model(studio.file), TalentPackage.Literals.ORGANISATION__DRAWS, 2_000));
        Studio.menu("org.talentbench.ui.run");
        Bench.rest(100);
        Studio.menu("org.talentbench.ui.cancel");
        Bench.await("the run ends", () -> !PlanUi.runs().busy(session));
        assertSame(good, studio.state().shown());
        assertEquals(null, studio.state().failure(), "nothing has failed");
    }

    @Test
    void aRunThatIsCancelledBeforeItsTurnHasEndedToo() {
        studio = Studio.open("retention-cycle", "cancelled-early.talent");
        studio.run();
        Plan good = studio.state().shown();
        Job.getJobManager().suspend();
        try {
            Studio.menu("org.talentbench.ui.run");
            assertTrue(studio.state().running());
            Studio.menu("org.talentbench.ui.cancel");
            Bench.await("the run ends", () -> !PlanUi.runs().busy(studio.session()));
        } finally {
            Job.getJobManager().resume();
        }
        assertFalse(studio.state().running(), "and the window says so");
        assertSame(good, studio.state().shown());
    }
}
