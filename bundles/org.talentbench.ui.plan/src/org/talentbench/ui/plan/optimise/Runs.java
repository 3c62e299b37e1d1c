// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.analysis.GlobalSensitivity;
import org.talentbench.analysis.Optimisation;
import org.talentbench.design.ShownPlan;
import org.talentbench.model.talent.FrontPoint;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Scenario;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.session.SessionListener.Change;

/**
 * What is computed about the open models and what was found: for each model and question at most one job at a time. The plan that is looked
 * at is shown by the model's diagrams as well. User interface's thread only.
 */
public final class Runs {

    /** Enough to tell what decides from what does not. */
    private static final int SAMPLES = 2048;

    private final Map<ModelSession, RunState> states = new HashMap<>();
    private final Map<ModelSession, Map<Question, Answer<?>>> answers = new HashMap<>();
    private final Map<ModelSession, Map<Question, AnalysisJob<?>>> jobs = new HashMap<>();
    private final List<Consumer<ModelSession>> listeners = new CopyOnWriteArrayList<>();

    /** Starts to follow the models. */
    public Runs(ModelSessions sessions) {
        sessions.addListener(this::sessionChanged);
    }

    /** What is known about a model's optimisation. */
    public RunState of(ModelSession session) {
        return states.getOrDefault(session, RunState.NONE);
    }

    /** The compromises between the model's objectives, around the recommended plan. */
    public Answer<List<FrontPoint>> front(ModelSession session) {
        return answer(session, Question.FRONT);
    }

    /** The plan at the point of the front that was picked last. */
    public Answer<Plan> compromise(ModelSession session) {
        return answer(session, Question.COMPROMISE);
    }

    /** The best plans for the what-ifs that were compared last. */
    public Answer<Comparison> comparison(ModelSession session) {
        return answer(session, Question.COMPARISON);
    }

    /** What decides when every lever may be anywhere in its range. */
    public Answer<List<GlobalSensitivity.Part>> sensitivity(ModelSession session) {
        return answer(session, Question.SENSITIVITY);
    }

    @SuppressWarnings("unchecked")
    <R> Answer<R> answer(ModelSession session, Question question) {
        return (Answer<R>) answers.getOrDefault(session, Map.of()).getOrDefault(question, Answer.none());
    }

    /** Adds somebody who wants to know when something that is known about a model has changed. */
    public void addListener(Consumer<ModelSession> listener) {
        listeners.add(listener);
    }

    /** Takes a listener away again. */
    public void removeListener(Consumer<ModelSession> listener) {
        listeners.remove(listener);
    }

    /** Looks for the best plan, unless a run is going on or there is no model. */
    public void start(ModelSession session) {
        if (!of(session).running() && session.organisation().isPresent()) {
            start(new OptimisationJob(session, this, false));
        }
    }

    /** Looks for the best plan again because the model has changed; a run that is going on is overtaken. */
    void restart(ModelSession session) {
        if (session.organisation().isPresent()) {
            cancel(session, Question.FRONT);
            start(new OptimisationJob(session, this, true));
        }
    }

    private void start(OptimisationJob job) {
        begin(job);
        update(job.session, of(job.session).started());
    }

    /** Looks for the compromises around the recommended plan. */
    public void findFront(ModelSession session) {
        List<Plan> plans = of(session).plans();
        if (!plans.isEmpty() && session.organisation().isPresent()) {
            ask(session, Question.FRONT, Messages.front_title, (snapshot, progress) -> {
                List<FrontPoint> points = Optimisation.front(snapshot.organisation(), Preferences.settings(), snapshot.ledIn(plans.getFirst()), progress);
                return given(points, progress.cancelled());
            });
        }
    }

    /** Shows the plan at a point of the front. */
    public void pick(ModelSession session, FrontPoint point) {
        this.<Plan>ask(session, Question.COMPROMISE, Messages.compromise_title,
                (snapshot, progress) -> snapshot.ledBack(Optimisation.at(snapshot.organisation(), Preferences.settings(), point)));
    }

    /** Finds the best plans for the model as it stands and for some of its what-ifs. */
    public void compare(ModelSession session, List<Scenario> scenarios) {
        ask(session, Question.COMPARISON, Messages.comparison_title, (snapshot, progress) -> {
            List<Scenario> copies = scenarios.stream().map(snapshot::copyOf).toList();
            List<String> names = new ArrayList<>(List.of(Messages.comparison_as_is));
            List<Plan> plans = new ArrayList<>();
            for (int i = 0; i <= copies.size(); i++) {
                Scenario scenario = i == 0 ? null : copies.get(i - 1);
                var part = new PartOfProgress(progress, i, copies.size() + 1);
                plans.add(snapshot.ledBack(Optimisation.run(snapshot.organisation(), Preferences.settings(0).with(scenario), part).plan()));
                if (scenario != null) {
                    names.add(scenario.getName());
                }
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
            return new Comparison(names, plans);
        });
    }

    /** Looks for what decides. */
    public void findSensitivity(ModelSession session) {
        Plan plan = of(session).shown();
        if (plan != null && session.organisation().isPresent()) {
            ask(session, Question.SENSITIVITY, Messages.sensitivity_title, (snapshot, progress) -> GlobalSensitivity
                    .of(snapshot.organisation(), Preferences.settings(), snapshot.ledIn(plan), SAMPLES, progress).stream()
                    .map(part -> new GlobalSensitivity.Part((Outcome) snapshot.original(part.outcome()), (Incentive) snapshot.original(part.incentive()),
                            part.first(), part.total())).toList());
        }
    }

    private static <R> R given(R result, boolean cancelled) {
        if (cancelled) {
            throw new CancellationException();
        }
        return result;
    }

    private <R> void ask(ModelSession session, Question question, String title, AnswerJob.Work<R> work) {
        if (session.organisation().isPresent()) {
            var job = new AnswerJob<>(title, question, session, this, work);
            begin(job);
            answered(session, question, answer(session, question).at(new RunState.Progress(0, job.getName())));
        }
    }

    private void begin(AnalysisJob<?> job) {
        cancel(job.session, job.question());
        jobs.computeIfAbsent(job.session, any -> new EnumMap<>(Question.class)).put(job.question(), job);
        job.schedule();
    }

    /** Asks everything that is going on about a model to stop. */
    public void cancel(ModelSession session) {
        List.copyOf(jobs.getOrDefault(session, Map.of()).values()).forEach(AnalysisJob::cancel);
    }

    /** Asks the job that looks for one answer to stop. */
    public void cancel(ModelSession session, Question question) {
        AnalysisJob<?> job = jobs.getOrDefault(session, Map.of()).get(question);
        if (job != null) {
            job.cancel();
        }
    }

    /** Whether anything is going on about a model. */
    public boolean busy(ModelSession session) {
        return !jobs.getOrDefault(session, Map.of()).isEmpty();
    }

    boolean waitsFor(AnalysisJob<?> job) {
        return jobs.getOrDefault(job.session, Map.of()).get(job.question()) == job;
    }

    void ended(AnalysisJob<?> job) {
        jobs.get(job.session).remove(job.question());
    }

    /** Looks at a plan, here and in the model's diagrams. */
    public void show(ModelSession session, Plan plan) {
        update(session, of(session).showing(plan));
    }

    /** Notes that the model now is as the plan wants it. Diagrams then show the model itself: it has nothing to change any more. */
    void applied(ModelSession session) {
        update(session, of(session).appliedAt(session.revision()));
    }

    void update(ModelSession session, RunState state) {
        states.put(session, state);
        showInDiagrams(session, state);
        tell(session);
    }

    private static void showInDiagrams(ModelSession session, RunState state) {
        session.organisation().ifPresent(organisation -> {
            if (state.shown() == null || state.applied(session)) {
                ShownPlan.clear(organisation);
            } else {
                ShownPlan.show(organisation, state.shown());
            }
        });
    }

    void answered(ModelSession session, Question question, Answer<?> answer) {
        answers.computeIfAbsent(session, any -> new EnumMap<>(Question.class)).put(question, answer);
        boolean found = answer.result() != null && !answer.running() && answer.failure() == null;
        if (found && question == Question.COMPROMISE) {
            showCompromise(session, (Plan) answer.result());
        } else if (found && question == Question.FRONT) {
            putFront(session);
        }
        tell(session);
    }

    /** Whoever keeps, copies or reports the recommended plan wants its front with it. */
    private void putFront(ModelSession session) {
        Plan plan = of(session).plans().getFirst();
        plan.getFront().clear();
        plan.getFront().addAll(EcoreUtil.copyAll(front(session).result()));
    }

    /** Takes the plans of a run; a front that is already known of the same model is theirs too. */
    void found(ModelSession session, RunState state) {
        // The front that a compromise was being picked from is that of another plan.
        cancel(session, Question.COMPROMISE);
        update(session, state);
        if (!state.plans().isEmpty() && front(session).result() != null && !front(session).stale(session)) {
            putFront(session);
        }
    }

    private void showCompromise(ModelSession session, Plan compromise) {
        RunState state = of(session);
        Plan last = state.plans().getLast();
        update(session, state.picked(compromise, compromise.getMethod().equals(last.getMethod()) ? last : null));
    }

    /** Everybody looks again, such as after live optimisation was turned on. */
    public void refresh() {
        states.keySet().forEach(this::tell);
    }

    private void tell(ModelSession session) {
        listeners.forEach(listener -> listener.accept(session));
    }

    private void sessionChanged(ModelSession session, Change change) {
        switch (change) {
        case EDITED -> {
            if (states.containsKey(session)) {
                showInDiagrams(session, of(session));
            }
            tell(session);
        }
        // Plans point to elements, and those are others now.
        case RELOADED, CLOSED -> {
            cancel(session);
            states.remove(session);
            answers.remove(session);
            jobs.remove(session);
            tell(session);
        }
        case OPENED, SAVED, CONFLICT -> {
            // The model says what it said.
        }
        }
    }
}
