// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.eclipse.osgi.util.NLS;
import org.talentbench.compute.Progress;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.optimise.RunState.Failure;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Looks for the answer to a question beside the plan. */
final class AnswerJob<R> extends AnalysisJob<R> {

    /** What is computed. Elements in the result are the model's own, see {@link ModelSnapshot#ledBack}. */
    @FunctionalInterface
    interface Work<R> {

        R on(ModelSnapshot snapshot, Progress progress) throws Exception;
    }

    private final Work<R> work;

    /** @param title with a place for the model's name */
    AnswerJob(String title, Question question, ModelSession session, Runs runs, Work<R> work) {
        super(NLS.bind(title, session.organisation().map(Wording::of).orElse("")), question, session, runs);
        this.work = work;
    }

    @Override
    R compute(Progress progress) throws Exception {
        return work.on(snapshot, progress);
    }

    private Answer<R> answer() {
        return runs.answer(session, question());
    }

    @Override
    void found(R result) {
        runs.answered(session, question(), answer().found(result, revision));
    }

    @Override
    void at(RunState.Progress progress) {
        runs.answered(session, question(), answer().at(progress));
    }

    @Override
    void failed(Failure failure) {
        runs.answered(session, question(), answer().failed(failure));
    }

    @Override
    void cancelled() {
        runs.answered(session, question(), answer().ended());
    }
}
