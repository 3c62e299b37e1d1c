// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.time.Duration;
import org.talentbench.compute.Progress;

/** One line on standard error that says how far a run is and how long it still takes; nothing where nobody watches. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";
    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final long INTERVAL = Duration.ofMillis(100).toNanos();

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();
    private long last = start;
    private boolean shown;

    ProgressLine(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public void report(double fraction, String what) {
        long now = System.nanoTime();
        if (terminal.interactive() && now - last >= INTERVAL) {
            last = now;
            shown = true;
            String rest = fraction > 0.02 && fraction < 1
                    ? Messages.of("progress.remaining", seconds((now - start) * (1 - fraction) / fraction)) : "";
            terminal.err().print(CLEAR + Messages.of("progress", Math.round(100 * fraction), what, rest));
            terminal.err().flush();
        }
    }

    private static String seconds(double nanos) {
        Duration duration = Duration.ofNanos((long) nanos);
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s" : duration.toSeconds() + 1 + " s";
    }

    @Override
    public boolean cancelled() {
        return cancellation.wished();
    }

    @Override
    public void close() {
        if (shown) {
            terminal.err().print(CLEAR);
            terminal.err().flush();
        }
    }
}
