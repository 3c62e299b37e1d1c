// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.talentbench.compute.Progress;
import org.talentbench.data.internal.Messages;
import org.talentbench.data.process.ProcessFlow.Kind;

/**
 * A discrete-event run of a process whose nodes serve so many people at a time: the others wait, first come, first served. People arrive at
 * random times (a Poisson process). Means come with standard errors by batch means, since the waits of neighbours are alike
 * (A. Law: "Simulation Modeling and Analysis", 5th ed., 2015, chapter 9).
 */
public final class QueueRun {
    /** Capacity of a node at which nobody ever waits. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** How long visits take about their mean. */
    public enum Visits {
        /** At random, as in M/M/c. */
        EXPONENTIAL,
        /** Always the same. */
        FIXED
    }

    /**
     * What is run.
     *
     * @param arrivals people a day, above 0
     * @param capacities for each node how many people it serves at a time, ≥ 1, or {@link #UNLIMITED}
     * @param visits how long visits take
     * @param warmUp number of first people who are not counted, as they find the process empty
     * @param people number of people counted after them, at least 20
     * @param seed of the draws
     */
    public record Settings(double arrivals, List<Integer> capacities, Visits visits, int warmUp, int people, long seed) {
        public Settings {
            capacities = List.copyOf(capacities);
            if (!(arrivals > 0 && Double.isFinite(arrivals))) {
                throw ProcessException.badRun(Messages.of("process.arrivals"));
            }
            if (warmUp < 0 || people < Mean.BATCHES) {
                throw ProcessException.badRun(Messages.of("process.people", Mean.BATCHES));
            }
            if (capacities.stream().anyMatch(capacity -> capacity < 1)) {
                throw ProcessException.badRun(Messages.of("process.capacity"));
            }
        }
    }

    /**
     * What was seen.
     *
     * @param time days from start to end
     * @param cost per person
     * @param waits for each node, days waited per visit
     * @param queue for each node, mean number of people waiting
     * @param utilisation for each node, mean share of its capacity that was busy; 0 where that is unlimited
     * @param ends for each node, share of people who ended there
     */
    public record Result(Mean time, Mean cost, List<Mean> waits, double[] queue, double[] utilisation, double[] ends) {
    }

    private record Event(double time, long number, Person person) {
    }

    private final ProcessFlow flow;
    private final Settings settings;
    private final Progress progress;
    private final double[] probabilities;
    private final SplittableRandom random;
    // Events at the same time happen in the order in which they were foreseen, so that a seed gives one run.
    private final PriorityQueue<Event> agenda = new PriorityQueue<>(
            java.util.Comparator.comparingDouble(Event::time).thenComparingLong(Event::number));
    private final List<Station> stations;
    private final Mean.Batches times;
    private final Mean.Batches costs;
    private final double[] ends;
    private long foreseen;
    private long arrived;
    private int finished;

    private QueueRun(ProcessFlow flow, Settings settings, Progress progress) {
        this.flow = flow;
        this.settings = settings;
        this.progress = progress;
        probabilities = flow.probabilities();
        random = new SplittableRandom(settings.seed());
        stations = settings.capacities().stream().map(capacity -> new Station(capacity, settings.people())).toList();
        times = new Mean.Batches(settings.people());
        costs = new Mean.Batches(settings.people());
        ends = new double[flow.nodes().size()];
    }

    /**
     * Runs a process.
     *
     * @throws ProcessException where it cannot be computed, or a queue would grow without end
     * @throws CancellationException where the progress says so
     */
    public static Result of(ProcessFlow flow, Settings settings, Progress progress) {
        if (settings.capacities().size() != flow.nodes().size()) {
            throw ProcessException.badRun(Messages.of("process.capacities", flow.nodes().size()));
        }
        double[] visits = AbsorbingChain.of(flow).visits();
        for (int i = 0; i < visits.length; i++) {
            double needed = settings.arrivals() * visits[i] * flow.nodes().get(i).duration();
            if (needed >= settings.capacities().get(i)) {
                throw ProcessException.overload(flow.nodes().get(i).name(), needed, settings.capacities().get(i));
            }
        }
        return new QueueRun(flow, settings, progress).run();
    }

    private Result run() {
        foresee(exponential(1 / settings.arrivals()), null);
        double countedFrom = -1;
        double now = 0;
        while (finished < settings.people()) {
            var event = agenda.remove();
            now = event.time();
            if (event.person() == null) {
                arrive(now);
                if (arrived == settings.warmUp() + 1L) {
                    countedFrom = now;
                    for (var station : stations) {
                        station.countFrom(now);
                    }
                }
            } else {
                depart(event.person(), now);
            }
        }
        double until = now;
        double from = countedFrom;
        return new Result(times.mean(), costs.mean(),
                stations.stream().map(Station::meanWait).toList(),
                stations.stream().mapToDouble(station -> station.meanQueue(from, until)).toArray(),
                stations.stream().mapToDouble(station -> station.utilisation(from, until)).toArray(),
                IntStream.range(0, ends.length).mapToDouble(i -> ends[i] / settings.people()).toArray());
    }

    private void foresee(double time, Person person) {
        agenda.add(new Event(time, foreseen++, person));
    }

    private void arrive(double now) {
        if (arrived % 1024 == 0) {
            if (progress.cancelled()) {
                throw new CancellationException(Messages.of("process.cancelled", arrived));
            }
            progress.report(Math.min(1, (double) finished / settings.people()), Messages.of("process.progress", arrived));
        }
        var person = new Person(arrived++, now);
        enter(person, flow.starts().get(random.nextInt(flow.starts().size())), now);
        foresee(now + exponential(1 / settings.arrivals()), null);
    }

    private void enter(Person person, int node, double now) {
        person.node = node;
        person.queuedAt = now;
        person.cost += flow.nodes().get(node).cost();
        stations.get(node).join(person, now);
        serve(node, now);
    }

    private void serve(int node, double now) {
        var station = stations.get(node);
        while (station.canServe()) {
            var person = station.next(now);
            if (isCounted(person)) {
                station.addWait(person.number - settings.warmUp(), now - person.queuedAt);
            }
            foresee(now + duration(node), person);
        }
    }

    private void depart(Person person, double now) {
        int node = person.node;
        stations.get(node).leave(now);
        serve(node, now);
        if (flow.nodes().get(node).kind() == Kind.PASSING) {
            enter(person, successor(node), now);
        } else if (isCounted(person)) {
            times.add(person.number - settings.warmUp(), now - person.arrived);
            costs.add(person.number - settings.warmUp(), person.cost);
            ends[node]++;
            finished++;
        }
    }

    private boolean isCounted(Person person) {
        return person.number >= settings.warmUp() && person.number < (long) settings.warmUp() + settings.people();
    }

    private int successor(int node) {
        double draw = random.nextDouble();
        int last = -1;
        for (int way = 0; way < probabilities.length && draw >= 0; way++) {
            if (flow.ways().get(way).from() == node && probabilities[way] > 0) {
                draw -= probabilities[way];
                last = flow.ways().get(way).to();
            }
        }
        return last;
    }

    private double duration(int node) {
        double mean = flow.nodes().get(node).duration();
        return settings.visits() == Visits.EXPONENTIAL ? exponential(mean) : mean;
    }

    private double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }
}
