// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.figures;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;

/** What one canvas is drawn with: its theme, its zoom, and the colours and fonts of the device. */
public final class Ink {

    private static final double POINTS_PER_INCH = 72;
    /** Smaller letters cannot be told from each other; to leave them out is what makes large diagrams quick. */
    static final double LEGIBLE_PIXELS = 3.5;
    /** Letters that one reads while everything moves. */
    private static final double LARGE_PIXELS = 8;

    /** Below this, a rounded corner and a blunt one look the same. */
    private static final double ROUGH_ZOOM = 0.3;

    /** Fonts come in quarters of a point. */
    private static final int FRACTIONS = 4;
    /** Where the size stands in the written form of font data: version, name, size, and more. */
    private static final int SIZE_PART = 2;

    private record Face(double points, boolean bold, boolean italic) {
    }

    private final Device device;
    private final Map<Rgb, Color> colours = new HashMap<>();
    private final Map<Face, Font> fonts = new HashMap<>();
    private Theme theme;
    private double zoom = 1;
    private boolean hurried;

    public Ink(Device device, Theme theme) {
        this.device = device;
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public void setZoom(double zoom) {
        this.zoom = zoom;
    }

    public double zoom() {
        return zoom;
    }

    Device device() {
        return device;
    }

    /** Whether everything is so small that outlines are drawn roughly, without texts. */
    static boolean isRough(double zoom) {
        return zoom < ROUGH_ZOOM;
    }

    /** Whether there is no time for small letters now. */
    public void setHurried(boolean hurried) {
        this.hurried = hurried;
    }

    /** How large letters are that are drawn, at the least, in pixels of the screen. */
    double leastLetters() {
        return hurried ? LARGE_PIXELS : LEGIBLE_PIXELS;
    }

    /** The device's colour; it need not be disposed of. */
    public Color colour(Rgb rgb) {
        return colours.computeIfAbsent(rgb, any -> new Color(rgb.red(), rgb.green(), rgb.blue()));
    }

    /** The font of a label as large as it is seen now. */
    public Font font(Label label) {
        double points = Math.round(FRACTIONS * label.size() * zoom * POINTS_PER_INCH / device.getDPI().y) / (double) FRACTIONS;
        return fonts.computeIfAbsent(new Face(points, label.bold(), label.italic()), this::font);
    }

    private Font font(Face face) {
        var data = new FontData(Typography.get().family(), 1, (face.bold() ? SWT.BOLD : SWT.NORMAL) | (face.italic() ? SWT.ITALIC : SWT.NORMAL));
        // Only the written form of font data has fractions of points.
        String[] parts = data.toString().split("\\|", SIZE_PART + 2);
        parts[SIZE_PART] = Double.toString(face.points());
        return new Font(device, new FontData(String.join("|", parts)));
    }

    public void dispose() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }
}
