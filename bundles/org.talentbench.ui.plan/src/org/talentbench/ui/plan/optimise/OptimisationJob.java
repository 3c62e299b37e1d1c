// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Progress;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.optimise.RunState.Failure;
import org.talentbench.ui.session.ModelSession;

/** Looks for the best plan. */
final class OptimisationJob extends AnalysisJob<Optimisation.Result> {

    private final OptimisationSettings settings;
    private final boolean live;

    /** @param live whether nobody has asked for this run in particular: it begins where the last one ended, and keeps in the background */
    OptimisationJob(ModelSession session, Runs runs, boolean live) {
        super(NLS.bind(Messages.run_title, session.organisation().map(Wording::of).orElse("")), Question.PLAN, session, runs);
        this.live = live;
        Plan last = runs.of(session).plans().stream().findFirst().orElse(null);
        // The front is a question of its own: it takes far longer than the plan.
        OptimisationSettings one = Preferences.settings(0);
        settings = live ? one.live(last == null ? null : snapshot.ledIn(last)) : one;
        setSystem(live);
    }

    @Override
    Optimisation.Result compute(Progress progress) {
        return Optimisation.run(snapshot.organisation(), settings, progress);
    }

    @Override
    void found(Optimisation.Result result) {
        runs.found(session, runs.of(session).found(result.plans().stream().map(snapshot::ledBack).toList(), result.messages(), result.convergence(), revision));
    }

    @Override
    void at(RunState.Progress progress) {
        runs.update(session, runs.of(session).at(progress));
    }

    @Override
    void failed(Failure failure) {
        runs.update(session, runs.of(session).failed(failure));
        if (!live) {
            select(failure.element());
        }
    }

    @Override
    void cancelled() {
        runs.update(session, runs.of(session).at(null));
    }

    /** The person who started the run sees at once what to correct. */
    private void select(EObject culprit) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (culprit != null && culprit.eResource() != null && window != null) {
            Reveal.element(window.getActivePage(), session, culprit);
        }
    }
}
