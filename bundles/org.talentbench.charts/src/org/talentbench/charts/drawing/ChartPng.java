// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import org.talentbench.charts.Chart;

/** Charts as PNG, the same picture as {@link ChartSvg#file}. */
public final class ChartPng {

    private ChartPng() {
    }

    /** Writes a picture. @param scale 1 for screens, 2 for print and for screens of double resolution */
    public static void write(Chart chart, Palette palette, Locale locale, double width, double scale, OutputStream stream) throws IOException {
        ImageIO.write(image(chart, palette, locale, width, scale), "png", stream);
    }

    private static BufferedImage image(Chart chart, Palette palette, Locale locale, double width, double scale) {
        byte[] svg = ChartSvg.file(chart, palette, locale, width).getBytes(StandardCharsets.UTF_8);
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("The chart's own SVG cannot be read: " + chart.title());
        }
        var image = new BufferedImage((int) Math.ceil(scale * document.size().width), (int) Math.ceil(scale * document.size().height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
        graphics.dispose();
        return image;
    }
}
