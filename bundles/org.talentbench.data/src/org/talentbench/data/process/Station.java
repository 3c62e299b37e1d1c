// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

import java.util.ArrayDeque;

/** A node with its queue, and the areas under its numbers of waiting and served people. */
final class Station {
    private final int capacity;
    private final ArrayDeque<Person> queue = new ArrayDeque<>();
    private final Mean.Batches waits;
    private int busy;
    private double since;
    private double queueArea;
    private double busyArea;

    Station(int capacity, int people) {
        this.capacity = capacity;
        waits = new Mean.Batches(people);
    }

    void addWait(long person, double wait) {
        waits.add(person, wait);
    }

    private void pass(double now) {
        queueArea += (now - since) * queue.size();
        busyArea += (now - since) * busy;
        since = now;
    }

    void countFrom(double now) {
        queueArea = 0;
        busyArea = 0;
        since = now;
    }

    void join(Person person, double now) {
        pass(now);
        queue.add(person);
    }

    boolean canServe() {
        return busy < capacity && !queue.isEmpty();
    }

    Person next(double now) {
        pass(now);
        busy++;
        return queue.remove();
    }

    void leave(double now) {
        pass(now);
        busy--;
    }

    Mean meanWait() {
        return waits.mean();
    }

    double meanQueue(double from, double until) {
        pass(until);
        return queueArea / (until - from);
    }

    double utilisation(double from, double until) {
        pass(until);
        return capacity == QueueRun.UNLIMITED ? 0 : busyArea / (until - from) / capacity;
    }
}
