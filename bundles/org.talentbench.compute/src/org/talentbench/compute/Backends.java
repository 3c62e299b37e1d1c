// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.compute.internal.Messages;
import org.talentbench.compute.internal.reference.ReferenceBackend;
import org.talentbench.compute.problem.Problem;

/**
 * The backends at hand, the most preferred first: by rank, those of the same rank as they are given.
 *
 * @param all at least {@code reference}
 */
public record Backends(List<Backend> all) {
    /** Employees times draws from which on {@link #preferredFor} takes another backend than {@code reference}. */
    public static final long WORTH_PREPARING = 2_000;

    /** Sorts the backends; the list that was given stays as it is. */
    public Backends {
        all = all.stream().sorted(Comparator.comparingInt(Backend::rank).reversed()).toList();
    }

    /** {@code reference} and those that were found, which are preferred to each other by rank. */
    public static Backends of(List<Backend> found) {
        return new Backends(Stream.concat(found.stream(), Stream.of(reference())).toList());
    }

    /**
     * Those that {@link ServiceLoader} finds on the class path, with {@code reference}: for plain Java, without OSGi.
     *
     * @throws java.util.ServiceConfigurationError if a jar offers a backend that cannot be made
     */
    public static Backends onClassPath() {
        return of(ServiceLoader.load(Backend.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** Plain loops in double precision, available everywhere: what every other backend must agree with. */
    public static Backend reference() {
        return new ReferenceBackend();
    }

    /** The backend of that id, available or not. @throws NoSuchElementException naming those that there are */
    public Backend find(String id) {
        return all.stream().filter(backend -> backend.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException(
                Messages.of("backend.none", id, all.stream().map(Backend::id).collect(Collectors.joining(Messages.of("list.between"))))));
    }

    /**
     * The backend for a problem: the most preferred one that is available, but {@code reference} where employees times draws are
     * fewer than {@link #WORTH_PREPARING}: there a backend's preparation takes longer than the loops that it saves.
     */
    public Backend preferredFor(Problem problem) {
        return (long) problem.population().rows() * problem.draws() < WORTH_PREPARING ? reference() : preferred();
    }

    /** The backend that a run on a problem is done soonest on, as far as it has been measured; else as {@link #preferredFor(Problem)} says. */
    public Backend preferredFor(Problem problem, Calibration calibration) {
        return calibration.fastest(all, (long) problem.population().rows() * problem.draws()).orElseGet(() -> preferredFor(problem));
    }

    /**
     * A backend that hands over to the next available one of these where it fails: the same answer, and nothing is lost.
     *
     * @param told hears of each hand-over, once, on the thread that computes
     */
    public Backend safely(Backend first, Consumer<HandOver> told) {
        List<Backend> relay = Stream.concat(Stream.of(first), all.stream().dropWhile(backend -> !backend.id().equals(first.id())).skip(1)
                .filter(backend -> backend.availability() instanceof Availability.Available)).toList();
        return relay.size() == 1 ? first : new Relay(relay, told);
    }

    /** The most preferred backend that is available. */
    public Backend preferred() {
        return all.stream().filter(backend -> backend.availability() instanceof Availability.Available).findFirst()
                .orElseGet(Backends::reference);
    }
}
