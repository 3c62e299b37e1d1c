// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Scene;
import org.w3c.dom.Document;

/** Pictures without a display. */
class SceneExportTest {

    private final ExampleModel model = new ExampleModel();
    private final Scene scene = Notation.talentBench().scenes("Process", model.process).build();
    private final Placement placement = Layout.arrange(scene);

    @Test
    void svgIsWellFormedAndHasATitleAnElementAndATextForEveryItem() throws Exception {
        Document svg = parse(SceneExport.svg(scene, placement, Theme.LIGHT));
        assertEquals("svg", svg.getDocumentElement().getLocalName());
        String text = svg.getDocumentElement().getTextContent();
        scene.allBoxes().forEach(box -> assertTrue(text.contains(box.label().text()), box.label().text()));
        long containers = scene.allBoxes().filter(box -> !box.children().isEmpty()).count();
        assertEquals(scene.allBoxes().count() + containers + scene.edges().size(),
                svg.getElementsByTagName("g").getLength());
        assertTrue(svg.getElementsByTagName("title").getLength() > scene.boxes().size());
    }

    @Test
    void textCannotBreakOutOfItsElement() throws Exception {
        model.step("Offer").setName("</text><script>\u0001\"&");
        Scene hostile = Notation.talentBench().scenes("Process", model.process).build();
        assertEquals(0, parse(SceneExport.svg(hostile, Layout.arrange(hostile), Theme.LIGHT))
                .getElementsByTagName("script").getLength());
    }

    @Test
    void linksStandWhereTheirElementsLeadSomewhere() throws Exception {
        String svg = SceneExport.svg(scene, placement, Theme.LIGHT, element -> element == model.step("Need")
                ? Optional.of("https://example.org/?a=1&b=2") : Optional.empty());
        assertEquals(1, parse(svg).getElementsByTagName("a").getLength());
        assertTrue(svg.contains("href=\"https://example.org/?a=1&amp;b=2\""));
    }

    @Test
    void pngHasTheSizeOfThePictureTimesItsScale() throws IOException {
        BufferedImage once = png(Theme.LIGHT, 1);
        BufferedImage thrice = png(Theme.LIGHT, 3);
        assertEquals(once.getWidth() * 3.0, thrice.getWidth(), 3);
        assertEquals(once.getHeight() * 3.0, thrice.getHeight(), 3);
        assertEquals(0xffffff, once.getRGB(0, 0) & 0xffffff);
    }

    @Test
    void theDarkThemeIsDarkAndKeepsTextReadable() throws IOException {
        assertTrue((png(Theme.DARK, 1).getRGB(0, 0) & 0xff) < 60);
        scene.allBoxes().filter(box -> box.label().inside()).forEach(box -> {
            for (Theme theme : Theme.values()) {
                double contrast = contrast(theme.colour(box.look().fill()), theme.colour(box.label().colour()));
                assertTrue(contrast >= 4.5, () -> box.label().text() + " has contrast " + contrast + " in " + theme);
            }
        });
    }

    @Test
    void everyTextFitsIntoItsFigure() {
        scene.allBoxes().filter(box -> box.label().inside() && box.children().isEmpty()).forEach(box -> {
            Bounds figure = placement.boxes().get(box.key());
            Bounds text = Sizes.text(box, figure);
            double across = text.width() / figure.width();
            double down = text.height() / figure.height();
            assertTrue(box.look().figure() == Figure.LOZENGE ? across + down <= 1
                    : box.look().figure() == Figure.ELLIPSE ? across * across + down * down <= 1
                    : across < 1 && down < 1, () -> box.label().text() + " sticks out of its " + box.look().figure());
        });
    }

    @Test
    void ideographsAreAsWideAsTheFontIsHigh() {
        Item.Box box = scene.allBoxes().filter(any -> any.label().text().equals("Screen 筛选")).findFirst().orElseThrow();
        Bounds text = Sizes.text(box, placement.boxes().get(box.key()));
        assertTrue(text.width() > 2 * box.label().size(), () -> "only " + text.width());
    }

    private BufferedImage png(Theme theme, double scale) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        SceneExport.png(scene, placement, theme, scale, stream);
        return ImageIO.read(new ByteArrayInputStream(stream.toByteArray()));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Contrast ratio as the Web Content Accessibility Guidelines define it. */
    private static double contrast(Rgb one, Rgb other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Rgb rgb) {
        return 0.2126 * linear(rgb.red()) + 0.7152 * linear(rgb.green()) + 0.0722 * linear(rgb.blue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
