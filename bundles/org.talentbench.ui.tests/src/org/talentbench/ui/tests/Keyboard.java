// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.io.IOException;
import java.net.URISyntaxException;

/** A keyboard: its keys reach the window through the screen's server, as a person's do, and are pressed on the window's own thread. */
public final class Keyboard implements AutoCloseable {

    private static final int QUIET_MILLISECONDS = 25;

    private final Hand hand = new Hand();

    /** A keyboard that is at hand until it is closed. */
    public Keyboard() throws IOException, URISyntaxException {
    }

    /** Presses keys together, such as Shift and Tab, lets them go, and waits until the window has done what they ask. @param together codes of {@code java.awt.event.KeyEvent} */
    public void press(int... together) {
        hand.press(together);
        Bench.settle(QUIET_MILLISECONDS);
    }

    @Override
    public void close() {
        hand.close();
    }
}
