// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Whether somebody pressed Ctrl-C. While it is open the first one is a wish, so that the run can stop and show what it has; a second one
 * ends the process as always. A shutdown hook would not do: by then OSGi is stopping the bundles that the run needs.
 */
final class Cancellation implements AutoCloseable {
    private static final Signal INTERRUPT = new Signal("INT");

    private final SignalHandler before;
    private volatile boolean wished;

    private Cancellation() {
        before = Signal.handle(INTERRUPT, this::wish);
    }

    static Cancellation onInterrupt() {
        return new Cancellation();
    }

    private void wish(Signal signal) {
        wished = true;
        Signal.handle(signal, before);
    }

    boolean wished() {
        return wished;
    }

    @Override
    public void close() {
        Signal.handle(INTERRUPT, before);
    }
}
