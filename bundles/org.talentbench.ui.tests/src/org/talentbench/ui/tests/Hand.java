// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.awt.AWTException;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A hand on mouse and keyboard: what it does reaches the window through the screen's server, as what a person does. Moved by a process that, unlike a
 * workbench, may use AWT, and from any thread. Each method returns when the server has it, which is before the window has done what it asks.
 */
public final class Hand implements AutoCloseable {

    private static final String DONE = "done";

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    /** A hand that moves until it is closed. */
    public Hand() throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(Hand.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        process = new ProcessBuilder(java, "-cp", classes, Hand.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        orders = new PrintWriter(process.outputWriter(), true);
        answers = process.inputReader();
    }

    /** Presses keys together, such as Shift and Tab, and lets them go. @param together codes of {@code java.awt.event.KeyEvent} */
    public void press(int... together) {
        order(Movement.PRESS, together);
    }

    /** Presses a key, and goes on holding it. */
    public void hold(int key) {
        order(Movement.HOLD, key);
    }

    /** Lets a key go that is held. */
    public void letGo(int key) {
        order(Movement.LET_GO, key);
    }

    /** Types characters of a plain English keyboard, on which a new line is Enter. */
    public void type(String words) {
        order(Movement.TYPE, words.chars().toArray());
    }

    /** Glides with the pointer to a place on the screen, in pixels. */
    public void move(int x, int y) {
        order(Movement.MOVE, x, y);
    }

    /** Clicks where the pointer is, as fast as people do for whom several times are one gesture. @param button 1 for the left one */
    public void click(int button, int times) {
        order(Movement.CLICK, button, times);
    }

    /** Presses a button of the mouse where the pointer is, and goes on holding it. @param button 1 for the left one */
    public void grasp(int button) {
        order(Movement.GRASP, button);
    }

    /** Lets a button go that is held. */
    public void release(int button) {
        order(Movement.RELEASE, button);
    }

    /** Turns the wheel. @param notches towards the person; less than 0 for away */
    public void wheel(int notches) {
        order(Movement.WHEEL, notches);
    }

    private synchronized void order(Movement movement, int... how) {
        orders.println(movement + IntStream.of(how).mapToObj(number -> " " + number).reduce("", String::concat));
        try {
            if (!DONE.equals(answers.readLine())) {
                throw new IllegalStateException("The hand is gone");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }

    /** Does what it reads, a line at a time, and answers each. */
    public static void main(String[] arguments) throws AWTException, IOException {
        var robot = new Robot();
        var lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            Movement.valueOf(words[0]).make(robot, Stream.of(words).skip(1).mapToInt(Integer::parseInt).toArray());
            robot.waitForIdle();
            System.out.println(DONE);
        }
    }

    private enum Movement {
        PRESS {
            @Override
            void make(Robot robot, int... keys) {
                IntStream.of(keys).forEach(robot::keyPress);
                IntStream.range(0, keys.length).map(i -> keys[keys.length - 1 - i]).forEach(robot::keyRelease);
            }
        },
        HOLD {
            @Override
            void make(Robot robot, int... keys) {
                robot.keyPress(keys[0]);
            }
        },
        LET_GO {
            @Override
            void make(Robot robot, int... keys) {
                robot.keyRelease(keys[0]);
            }
        },
        TYPE {
            /** What is on the keys of {@link #BELOW} when Shift is held. */
            private static final String ABOVE = "~!@#$%^&*()_+{}|:\"<>?";
            private static final String BELOW = "`1234567890-=[]\\;',./";

            @Override
            void make(Robot robot, int... characters) {
                for (int character : characters) {
                    int above = ABOVE.indexOf(character);
                    int key = KeyEvent.getExtendedKeyCodeForChar(above >= 0 ? BELOW.charAt(above) : character);
                    if (above >= 0 || Character.isUpperCase(character)) {
                        PRESS.make(robot, KeyEvent.VK_SHIFT, key);
                    } else {
                        PRESS.make(robot, key);
                    }
                }
            }
        },
        MOVE {
            private static final double STRIDE = 12;
            private static final int LEAST_STRIDES = 4;
            private static final int STRIDE_MILLISECONDS = 4;

            @Override
            void make(Robot robot, int... place) {
                Point from = MouseInfo.getPointerInfo().getLocation();
                int strides = Math.max(LEAST_STRIDES, (int) (from.distance(place[0], place[1]) / STRIDE));
                for (int i = 1; i <= strides; i++) {
                    robot.mouseMove(from.x + (place[0] - from.x) * i / strides, from.y + (place[1] - from.y) * i / strides);
                    robot.delay(STRIDE_MILLISECONDS);
                }
            }
        },
        CLICK {
            /** GTK loses the order of presses that come before it has heard of the releases between them. */
            private static final int BEAT_MILLISECONDS = 50;

            @Override
            void make(Robot robot, int... how) {
                for (int i = 0; i < how[1]; i++) {
                    GRASP.make(robot, how[0]);
                    robot.delay(BEAT_MILLISECONDS);
                    RELEASE.make(robot, how[0]);
                    robot.delay(BEAT_MILLISECONDS);
                }
            }
        },
        GRASP {
            @Override
            void make(Robot robot, int... button) {
                robot.mousePress(InputEvent.getMaskForButton(button[0]));
            }
        },
        RELEASE {
            @Override
            void make(Robot robot, int... button) {
                robot.mouseRelease(InputEvent.getMaskForButton(button[0]));
            }
        },
        WHEEL {
            @Override
            void make(Robot robot, int... notches) {
                robot.mouseWheel(notches[0]);
            }
        };

        abstract void make(Robot robot, int... how);
    }
}
