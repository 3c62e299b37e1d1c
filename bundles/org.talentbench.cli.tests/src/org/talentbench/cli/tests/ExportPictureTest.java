// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagrams leave the command line as pictures. */
class ExportPictureTest {
    @TempDir
    Path folder;

    @Test
    void aFactorMapIsDrawnWithTheNamesOfItsElements() throws Exception {
        Path file = folder.resolve("map.svg");
        Shell shell = Shell.run("export", "svg", "example:ai-startup", "-d", "FactorMap", "-o", file.toString());
        assertEquals(0, shell.code(), shell.err());
        String text = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement().getTextContent();
        assertTrue(text.contains("Mentoring"), text);
    }

    @Test
    void theScaleMultipliesThePixels() throws Exception {
        assertEquals(2.0 * width("1"), width("2"), 2);
    }

    @Test
    void darkPicturesHaveOtherColours() throws Exception {
        Path light = folder.resolve("light.svg");
        Path dark = folder.resolve("dark.svg");
        Shell.run("export", "svg", "example:ai-startup", "-d", "TeamChart", "-o", light.toString());
        Shell.run("export", "svg", "example:ai-startup", "-d", "TeamChart", "--dark", "-o", dark.toString());
        assertFalse(Files.readString(light).equals(Files.readString(dark)));
    }

    @Test
    void aDiagramThatIsNotThereIsToldWithThoseThatAre() {
        Shell shell = Shell.run("export", "svg", "example:ai-startup", "-d", "Nowhere", "-o", folder.resolve("none.svg").toString());
        assertEquals(2, shell.code());
        assertTrue(shell.err().contains("Nowhere") && shell.err().contains("Team chart"), shell.err());
        assertFalse(Files.exists(folder.resolve("none.svg")), "nothing is written");
    }

    private int width(String scale) throws Exception {
        Path file = folder.resolve(scale + ".png");
        Shell shell = Shell.run("export", "png", "example:ai-startup", "-d", "TeamChart", "--scale", scale, "-o", file.toString());
        assertEquals(0, shell.code(), shell.err());
        return ImageIO.read(file.toFile()).getWidth();
    }
}
