// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a screen whose points are two pixels wide, diagrams are drawn with all of its pixels, and not enlarged. */
class SharpnessTest {

    @Test
    void aDiagramIsAsSharpAsItsScreen(@TempDir Path folder) throws Exception {
        Process window = OtherWindow.start(folder, OtherWindow.Part.DRAW, "en", Map.of("GDK_SCALE", "2"));
        try {
            int[] said = Stream.of(OtherWindow.heard(window).split(" ")).mapToInt(Integer::parseInt).toArray();
            assertEquals(200, said[0], "the screen's zoom in per cent");
            Path file = Files.createDirectories(Path.of(System.getProperty("talentbench.screens"))).resolve("sharp.png");
            double fine = fine(Screen.picture(new Rectangle(2 * said[1], 2 * said[2], 2 * said[3], 2 * said[4]), file));
            assertTrue(fine > 0.2, () -> "finer than a point is " + fine + " of what is drawn");
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    /** The share of the points on which something is drawn that are not of one colour, as all of them are in a picture that was enlarged. */
    private static double fine(BufferedImage picture) {
        int paper = paper(picture);
        int fine = 0;
        int drawn = 0;
        for (int y = 0; y + 1 < picture.getHeight(); y += 2) {
            for (int x = 0; x + 1 < picture.getWidth(); x += 2) {
                int pixel = picture.getRGB(x, y);
                boolean one = pixel == picture.getRGB(x + 1, y) && pixel == picture.getRGB(x, y + 1) && pixel == picture.getRGB(x + 1, y + 1);
                fine += one ? 0 : 1;
                drawn += one && pixel == paper ? 0 : 1;
            }
        }
        return (double) fine / drawn;
    }

    /** The colour that most of a picture has. */
    private static int paper(BufferedImage picture) {
        return IntStream.of(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).boxed()
                .collect(Collectors.groupingBy(colour -> colour, Collectors.counting())).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
