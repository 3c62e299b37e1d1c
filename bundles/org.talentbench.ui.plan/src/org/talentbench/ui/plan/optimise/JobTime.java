// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;
import org.talentbench.ui.plan.Messages;

/** How long a job has taken, and how long it will still take, judged by how far it got in the time it had. */
final class JobTime {

    /** Earlier guesses jump about so much that they say nothing. */
    private static final Duration LEARNING = Duration.ofSeconds(2);

    private final long start = System.nanoTime();

    /** What is left, in words; empty while it cannot be told. */
    String left(double fraction) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (fraction <= 0.02 || elapsed.compareTo(LEARNING) < 0) {
            return "";
        }
        long seconds = Math.round(elapsed.toMillis() / 1000.0 * (1 - fraction) / fraction);
        return seconds < 90 ? NLS.bind(Messages.run_seconds_left, seconds) : NLS.bind(Messages.run_minutes_left, (seconds + 30) / 60);
    }

    /** What it has taken so far, in words. */
    String spent() {
        return NLS.bind(Messages.run_seconds_spent, (System.nanoTime() - start) / 1_000_000_000);
    }
}
