// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.talentbench.compute.cuda.driver.NvidiaDriver;

/** Starts ND4J, which finds its parts through one class loader: ours, not that of whatever thread comes first. */
public final class Nd4jLibrary {
    private static boolean started;
    private static boolean card;

    private Nd4jLibrary() {
    }

    /**
     * Makes ND4J ready; does nothing after the first time. The first time on a machine it unpacks 400 MB of native code into the user's
     * {@code .javacpp}. Where {@link Nd4jCuda} is installed and there is a card for it, ND4J computes on that.
     */
    public static synchronized void start() {
        if (!started) {
            ND4JClassLoading.setNd4jClassloader(loader(onCard() ? Nd4jCuda.ofUser().jars() : List.of()));
            Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
            // Its threads wait for each other in a loop: beside other work on the machine that costs far more than it saves here.
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            openblas_nolapack.blas_set_num_threads(1);
            card = !Nd4j.getBackend().getClass().getClassLoader().equals(Nd4jLibrary.class.getClassLoader());
            started = true;
        }
    }

    /** Whether ND4J computes on a card, or would if it were started: where nd4j-cuda does not run after all, ND4J has taken the processor. */
    static synchronized boolean onCard() {
        return started ? card : Nd4jCuda.ofUser().installed() && Offer.here(NvidiaDriver::new) instanceof Offer.Made;
    }

    /** Where ND4J looks for backends, of which it takes the one with the highest priority that runs: nd4j-cuda's is above nd4j-native's. */
    public static ClassLoader loader(List<Path> jars) {
        ClassLoader own = Nd4jLibrary.class.getClassLoader();
        return jars.isEmpty() ? own : new URLClassLoader(Nd4jCuda.NAME, jars.stream().map(Nd4jLibrary::address).toArray(URL[]::new), own);
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError("A file has an address", impossible);
        }
    }
}
