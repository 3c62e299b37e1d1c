// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.awt.AWTException;
import java.awt.Robot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A keyboard: its keys reach the window through the screen's server, as a person's do. Pressed by a process that, unlike a workbench, may use AWT. */
public final class Keyboard implements AutoCloseable {

    private static final int QUIET_MILLISECONDS = 25;

    private final Process presser;
    private final PrintWriter keys;
    private final BufferedReader pressed;

    /** A keyboard that is at hand until it is closed. */
    public Keyboard() throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(Keyboard.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        presser = new ProcessBuilder(java, "-cp", classes, Keyboard.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        keys = new PrintWriter(presser.outputWriter(), true);
        pressed = presser.inputReader();
    }

    /** Presses keys together, such as Shift and Tab, lets them go, and waits until the window has done what they ask. @param together codes of {@code java.awt.event.KeyEvent} */
    public void press(int... together) {
        keys.println(IntStream.of(together).mapToObj(String::valueOf).reduce((a, b) -> a + " " + b).orElseThrow());
        try {
            if (pressed.readLine() == null) {
                throw new IllegalStateException("The keyboard is gone");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Bench.settle(QUIET_MILLISECONDS);
    }

    @Override
    public void close() {
        keys.close();
        presser.destroy();
    }

    /** Presses what it reads, a line at a time, and answers each. */
    public static void main(String[] arguments) throws AWTException, IOException {
        var robot = new Robot();
        var lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int[] codes = Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray();
            IntStream.of(codes).forEach(robot::keyPress);
            IntStream.range(0, codes.length).map(i -> codes[codes.length - 1 - i]).forEach(robot::keyRelease);
            robot.waitForIdle();
            System.out.println("pressed");
        }
    }
}
