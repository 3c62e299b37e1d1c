// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** What is on the screen, pixel by pixel: SWT's own pictures of a window are of points. Taken by a process that, unlike a workbench, may use AWT. */
final class Screen {

    private Screen() {
    }

    /** A picture of a part of the screen, in pixels, which is left in a file as well. */
    static BufferedImage picture(Rectangle part, Path file) throws IOException, InterruptedException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(Screen.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        Process taking = new ProcessBuilder(java, "-cp", classes, Screen.class.getName(), String.valueOf(part.x), String.valueOf(part.y), String.valueOf(part.width),
                String.valueOf(part.height), file.toString()).redirectErrorStream(true).start();
        String words = new String(taking.getInputStream().readAllBytes());
        if (taking.waitFor() != 0) {
            throw new IOException(words);
        }
        return ImageIO.read(file.toFile());
    }

    /** Takes the picture. */
    public static void main(String[] arguments) throws AWTException, IOException {
        var part = new Rectangle(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        ImageIO.write(new Robot().createScreenCapture(part), "png", new File(arguments[4]));
    }
}
