// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.talentbench.model.talent.FairnessGap;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeBound;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.editor.Opening;
import org.talentbench.ui.session.ModelSession;

/** What there is to see of a plan: while it is looked for, found, compared, live, and where there is none. */
record TourOfAPlan(Tour tour) {

    private static final String VIEW = "org.talentbench.ui.plan";

    void take() {
        tour.visit("plan", this::plan);
        tour.visit("live", this::live);
        tour.visit("shares", this::shares);
        tour.visit("impossible", this::impossible);
    }

    private static ModelSession open(String example, String name) {
        IFile file = Bench.example(example, name);
        Bench.open(file);
        Bench.view(VIEW, IViewPart.class);
        return Bench.session(file);
    }

    private static void set(ModelSession session, EObject element, EStructuralFeature feature, Object value) {
        session.execute(SetCommand.create(session.domain(), element, feature, value));
    }

    private void plan() {
        ModelSession session = open("ai-startup", "tour-plan.talent");
        var model = session.organisation().orElseThrow();
        model.getConstraints().stream().filter(FairnessGap.class::isInstance).forEach(gap -> set(session, gap, TalentPackage.Literals.CONSTRAINT__ACTIVE, false));
        while (model.getScenarios().size() < 4) {
            Scenario another = EcoreUtil.copy(model.getScenarios().getFirst());
            another.setName(another.getName() + " " + (model.getScenarios().size() + 1));
            session.execute(AddCommand.create(session.domain(), model, TalentPackage.Literals.ORGANISATION__SCENARIOS, another));
        }
        tour.tabs(VIEW, "plan-none");
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        Bench.command("org.talentbench.ui.front");
        Bench.command("org.talentbench.ui.sensitivity");
        Bench.asked("org.talentbench.ui.compare", shell -> {
            tour.picture("compare");
            shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
        });
        tour.dialog("settings", "org.talentbench.ui.settings");
        Tour.idle();
        tour.tabs(VIEW, "plan");
        set(session, model, TalentPackage.Literals.ORGANISATION__DRAWS, 20_000);
        tour.picture("plan-stale");
        Bench.command("org.talentbench.ui.run");
        Bench.view(IPageLayout.ID_PROGRESS_VIEW, IViewPart.class);
        Bench.rest(300);
        tour.picture("progress");
        Bench.view(VIEW, IViewPart.class);
        tour.picture("plan-running");
        Bench.command("org.talentbench.ui.cancel");
        Tour.idle();
        tour.picture("plan-cancelled");
    }

    private void live() {
        ModelSession session = open("ai-startup", "tour-live.talent");
        Adapters.adapt(session, Opening.class).open(Bench.page());
        Bench.command("org.talentbench.ui.live");
        Tour.idle();
        tour.picture("live");
        Bench.command("org.talentbench.ui.live");
        Bench.command("org.talentbench.ui.keepPlan");
        tour.picture("kept");
    }

    private void shares() {
        open("allocation", "tour-shares.talent");
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        tour.tabs(VIEW, "allocation");
    }

    private void impossible() {
        ModelSession session = open("ai-startup", "tour-impossible.talent");
        var model = session.organisation().orElseThrow();
        Outcome retention = model.getOutcomes().stream().filter(outcome -> outcome.getKind() == OutcomeKind.RETENTION).findFirst().orElseThrow();
        OutcomeBound bound = TalentFactory.eINSTANCE.createOutcomeBound();
        bound.setName("99.9 %");
        bound.setOutcome(retention);
        bound.setBound(0.999);
        session.execute(AddCommand.create(session.domain(), model, TalentPackage.Literals.ORGANISATION__CONSTRAINTS, bound));
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        tour.tabs(VIEW, "infeasible");
    }
}
