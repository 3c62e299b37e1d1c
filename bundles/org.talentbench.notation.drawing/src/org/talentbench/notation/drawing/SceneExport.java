// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

import javax.imageio.ImageIO;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.scene.Scene;

/** Saves pictures of scenes; needs no display. */
public final class SceneExport {

    private SceneExport() {
    }

    /** A scene as the text of an SVG file, without links. */
    public static String svg(Scene scene, Placement placement, Theme theme) {
        return svg(scene, placement, theme, element -> Optional.empty());
    }

    /** A scene as the text of an SVG file, with a link on every item whose element leads somewhere. */
    public static String svg(Scene scene, Placement placement, Theme theme,
            Function<EObject, Optional<String>> links) {
        return SvgWriter.write(Painter.paint(scene, placement, theme), links);
    }

    /** Writes a scene as PNG, at a scale: 1 for screens, 2 for print and for screens of double resolution. */
    public static void png(Scene scene, Placement placement, Theme theme, double scale, OutputStream stream)
            throws IOException {
        ImageIO.write(Canvas.draw(Painter.paint(scene, placement, theme), scale), "png", stream);
    }

    /** Writes a scene as a PDF of one page, as large as the picture. */
    public static void pdf(Scene scene, Placement placement, Theme theme, OutputStream stream) throws IOException {
        stream.write(PdfWriter.write(Painter.paint(scene, placement, theme)));
    }
}
