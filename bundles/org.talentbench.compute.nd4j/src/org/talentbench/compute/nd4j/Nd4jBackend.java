// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.util.Locale;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.nd4j.internal.Messages;
import org.talentbench.compute.program.Program;

/**
 * ND4J's operations, one for each node, in double precision. This class touches nothing of ND4J, which takes seconds to start: that is left to
 * the evaluator.
 */
public final class Nd4jBackend implements Backend {
    /** Measured at a thirtieth of {@code vector}'s speed, so never chosen before it unless measuring says otherwise. */
    private static final int RANK = -10;
    private static final String NAME = "ND4J 1.0.0-M2.1";

    @Override
    public String id() {
        return "nd4j";
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public Availability availability() {
        String platform = platform();
        String library = "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform + "/" + System.mapLibraryName("nd4jcpu");
        return Nd4jBackend.class.getClassLoader().getResource(library) == null
                ? new Availability.Unavailable(Messages.of("library.none", platform)) : available();
    }

    private static Availability available() {
        if (Nd4jLibrary.onCard() && Offer.here(NvidiaDriver::new) instanceof Offer.Made(String card)) {
            return new Availability.Available(NAME + ", " + Nd4jCuda.NAME + ", " + card);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new Availability.Available(Messages.of("device", NAME, cores), NAME + ", " + cores);
    }

    /** As ND4J's jars name the platform at hand. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macosx" : "linux") + "-"
                + (processor.equals("amd64") ? "x86_64" : processor.equals("aarch64") ? "arm64" : processor);
    }

    @Override
    public Evaluator prepare(Program program) {
        if (availability() instanceof Availability.Unavailable(String reason)) {
            throw new IllegalStateException(reason);
        }
        return new Nd4jEvaluator(program);
    }
}
