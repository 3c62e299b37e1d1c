// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.swt.widgets.Display;

/** Runs something once after a burst of requests, on the user interface's thread, a moment after the last one. */
public final class Debounce {

    private final Display display;
    private final int milliseconds;
    private final Runnable action;
    private final Runnable run = this::run;
    private boolean cancelled;

    /** Creates a debounce; nothing runs before the first {@link #request()}. */
    public Debounce(Display display, int milliseconds, Runnable action) {
        this.display = display;
        this.milliseconds = milliseconds;
        this.action = action;
    }

    /** Asks for the action; each new request puts it off again. */
    public void request() {
        if (!display.isDisposed()) {
            display.timerExec(milliseconds, run);
        }
    }

    /** Lets no action run any more. */
    public void cancel() {
        cancelled = true;
    }

    private void run() {
        if (!cancelled) {
            action.run();
        }
    }
}
