// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Calibration;
import org.talentbench.compute.Progress;
import org.talentbench.compute.problem.Problem;

/**
 * The backends of this installation: those that bundles offer as services, with {@code reference}; and how fast they are on this machine,
 * which is measured once and kept in the user's cache.
 */
public final class InstalledBackends {

    /** What the file held when it was last read; every run asks, and the file hardly ever changes. */
    private static volatile Kept kept = new Kept(null, Calibration.NONE);

    private record Kept(FileTime modified, Calibration calibration) {
    }

    private InstalledBackends() {
    }

    /** All of them, the preferred first, available on this machine or not. Outside OSGi those of the class path. */
    public static Backends all() {
        Bundle bundle = FrameworkUtil.getBundle(InstalledBackends.class);
        if (bundle == null || bundle.getBundleContext() == null) {
            return Backends.onClassPath();
        }
        return Backends.of(services(bundle.getBundleContext()));
    }

    /** The backend that a run's settings ask for. @throws java.util.NoSuchElementException where they name one that is not there */
    static Backend chosen(OptimisationSettings settings, Problem problem) {
        return settings.backend().equals(OptimisationSettings.AUTO) ? all().preferredFor(problem, calibration()) : all().find(settings.backend());
    }

    /**
     * What has been measured on this machine. Where a card is there that has not been measured, everything that competes with it is measured
     * first, which takes a second or two, once; without a card there is nothing to choose that is worth the wait.
     */
    public static Calibration calibration() {
        List<Backend> backends = all().all();
        Calibration known = knownCalibration();
        boolean newCard = backends.stream().anyMatch(backend -> backend.rank() > 0
                && backend.availability() instanceof Availability.Available && !known.counts(backend));
        return newCard ? measure(backends.stream().filter(backend -> backend.rank() >= 0 || backend.id().equals(Backends.reference().id())).toList(),
                Progress.NONE) : known;
    }

    /** What has been measured before, without measuring anything now. */
    public static Calibration knownCalibration() {
        FileTime modified = modified();
        Kept last = kept;
        if (!Objects.equals(last.modified(), modified)) {
            last = new Kept(modified, Calibration.read(file()));
            kept = last;
        }
        return last.calibration();
    }

    /** Null where nothing is kept. */
    private static FileTime modified() {
        try {
            return Files.getLastModifiedTime(file());
        } catch (IOException missing) {
            return null;
        }
    }

    /** What has been measured, after measuring all that has not been; with ND4J among them it takes some seconds the first time. */
    public static Calibration completeCalibration(Progress progress) {
        List<Backend> backends = all().all();
        Calibration known = knownCalibration();
        boolean complete = backends.stream().allMatch(backend -> backend.availability() instanceof Availability.Unavailable || known.counts(backend));
        return complete ? known : measure(backends, progress);
    }

    /** Measures all that is available, though it has been measured before. Whoever stops it keeps what was known. */
    public static Calibration measureAgain(Progress progress) {
        return measure(all().all(), progress);
    }

    private static synchronized Calibration measure(List<Backend> backends, Progress progress) {
        Calibration calibration = Calibration.measure(backends, progress);
        if (progress.cancelled()) {
            return knownCalibration();
        }
        try {
            calibration.write(file());
        } catch (IOException e) {
            System.getLogger(InstalledBackends.class.getName()).log(System.Logger.Level.INFO, "What was measured is not kept: " + e.getMessage());
        }
        return calibration;
    }

    private static Path file() {
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("talentbench").resolve("backends.properties");
    }

    private static List<Backend> services(BundleContext context) {
        try {
            return context.getServiceReferences(Backend.class, null).stream()
                    .sorted(Comparator.<ServiceReference<Backend>>naturalOrder().reversed())
                    .map(context::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new AssertionError("There is no filter that could be wrong", impossible);
        }
    }
}
