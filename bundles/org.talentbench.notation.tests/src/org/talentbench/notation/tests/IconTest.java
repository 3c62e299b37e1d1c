// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.notation.drawing.Painter;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.text.Typography;

/** A factor's icon on a diagram looks as the library for SVG draws it by itself. */
class IconTest {
    private static final double SCALE = 3;
    /** Of 255: edges are smoothed differently. */
    private static final double DIFFERENCE = 6;

    static Collection<FactorKind> kinds() {
        return FactorKinds.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anIconIsDrawnBeforeTheName(FactorKind kind) throws IOException {
        var model = new ExampleModel();
        model.growth.setKind(kind.id());
        Scene scene = Notation.talentBench().scenes("FactorMap", model.organisation).build();
        Placement placement = Layout.arrange(scene);
        Item.Box box = scene.allBoxes().filter(any -> any.element() == model.growth).findFirst().orElseThrow();
        double size = Typography.get().block(box.label()).icon();
        assertEquals(1.25 * box.label().size(), size, 1e-9);
        Bounds text = Sizes.text(box, placement.boxes().get(box.key()));
        Bounds page = Painter.paint(scene, placement, Theme.LIGHT).bounds();
        BufferedImage truth = icon(kind, box.look().fill(), size * SCALE);
        BufferedImage drawn = png(scene, placement).getSubimage((int) Math.round((text.x() - page.x()) * SCALE),
                (int) Math.round((text.centre().y() - size / 2 - page.y()) * SCALE), truth.getWidth(), truth.getHeight());
        assertEquals(0, difference(truth, drawn), DIFFERENCE, kind.label());
        BufferedImage nothing = new BufferedImage(truth.getWidth(), truth.getHeight(), BufferedImage.TYPE_INT_RGB);
        Rgb fill = box.look().fill();
        fill(nothing.createGraphics(), nothing, fill);
        assertTrue(difference(truth, nothing) > 3 * DIFFERENCE, "an empty place would be noticed");
    }

    @Test
    void theFormatsWithVectorsHaveTheIconAsOutlines() throws IOException {
        var model = new ExampleModel();
        model.growth.setKind("com.example.absent.growth");
        int without = paths(model);
        model.growth.setKind(FactorKinds.all().iterator().next().id());
        assertTrue(paths(model) > without);
    }

    private static int paths(ExampleModel model) {
        Scene scene = Notation.talentBench().scenes("FactorMap", model.organisation).build();
        return SceneExport.svg(scene, Layout.arrange(scene), Theme.LIGHT).split("<path ").length;
    }

    private static BufferedImage png(Scene scene, Placement placement) throws IOException {
        var stream = new ByteArrayOutputStream();
        SceneExport.png(scene, placement, Theme.LIGHT, SCALE, stream);
        return ImageIO.read(new ByteArrayInputStream(stream.toByteArray()));
    }

    private static BufferedImage icon(FactorKind kind, Rgb behind, double size) throws IOException {
        SVGDocument document = new SVGLoader().load(URI.create(kind.icon().toString()).toURL());
        BufferedImage image = new BufferedImage((int) size, (int) size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(graphics, image, behind);
        document.render(null, graphics, new ViewBox((float) size, (float) size));
        graphics.dispose();
        return image;
    }

    private static void fill(Graphics2D graphics, BufferedImage image, Rgb colour) {
        graphics.setColor(new Color(colour.red(), colour.green(), colour.blue()));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** The mean difference of the parts of a colour, 0…255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color a = new Color(one.getRGB(x, y));
                Color b = new Color(other.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        return sum / (3 * one.getWidth() * one.getHeight());
    }
}
