// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Starts ND4J, which finds its parts through one class loader: ours, not that of whatever thread comes first. */
public final class Nd4jLibrary {
    private static boolean started;

    private Nd4jLibrary() {
    }

    /** Makes ND4J ready; does nothing after the first time. The first time on a machine it unpacks 400 MB of native code into the user's {@code .javacpp}. */
    public static synchronized void start() {
        if (!started) {
            ND4JClassLoading.setNd4jClassloaderFromClass(Nd4jLibrary.class);
            Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
            // Its threads wait for each other in a loop: beside other work on the machine that costs far more than it saves here.
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            openblas_nolapack.blas_set_num_threads(1);
            started = true;
        }
    }
}
