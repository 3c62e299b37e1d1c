// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.text;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Label;

/**
 * Measures texts with the fonts they are drawn in. The first of the families that this machine has is used for letters
 * and ideographs alike, because they look best together when one hand has drawn both.
 */
public final class Typography {

    /** In the order in which they are wanted; other programs get the whole list. */
    public static final List<String> FAMILIES = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
            "Microsoft YaHei UI", "PingFang SC", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans");

    private static final double LINE_HEIGHT = 1.35;
    private static final double BASELINE = 1.02;
    private static final double MAXIMAL_WIDTH = 230;
    // A figure that tapers towards its sides is twice as wide as its text; one line more costs less room.
    private static final double MAXIMAL_WIDTH_IN_TAPERED = 132;
    private static final double PRECISION = 4;
    private static final double ICON = 1.25;
    private static final double ICON_AND_GAP = 1.6;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Typography INSTANCE = new Typography();

    private final String family;
    private final Font regular;
    private final Font bold;
    private final Font fallback = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    private final Map<Sought, Block> blocks = new ConcurrentHashMap<>();

    private Typography() {
        Set<String> installed = new HashSet<>(Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)));
        family = FAMILIES.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
        regular = new Font(family, Font.PLAIN, 1);
        bold = new Font(family, Font.BOLD, 1);
    }

    public static Typography get() {
        return INSTANCE;
    }

    /** The family in which texts are measured and drawn. */
    public String family() {
        return family;
    }

    /**
     * Lines of a text with the room they take.
     *
     * @param width  with the indent
     * @param icon   how large the icon before the text is; 0 for none
     * @param indent how far to the right of the icon's left the text begins
     */
    public record Block(List<String> lines, double width, double lineHeight, double baseline, double icon, double indent) {

        public double height() {
            return lines.size() * lineHeight;
        }
    }

    private record Sought(Label label, double width) { }

    /** A label's text in lines that are not too long to read. */
    public Block block(Label label) {
        return block(new Sought(label, MAXIMAL_WIDTH));
    }

    /** A box's text in lines that suit its figure. */
    public Block block(Item.Box box) {
        boolean tapered = box.label().inside() && (box.look().figure() == Figure.LOZENGE || box.look().figure() == Figure.ELLIPSE);
        return block(new Sought(box.label(), tapered ? MAXIMAL_WIDTH_IN_TAPERED : MAXIMAL_WIDTH));
    }

    private Block block(Sought sought) {
        if (blocks.size() > 20_000) {
            blocks.clear();
        }
        return blocks.computeIfAbsent(sought, this::measure);
    }

    /** The font in which a text can be drawn. */
    public Font font(Label label, String text) {
        Font wanted = label.bold() ? bold : regular;
        Font font = wanted.canDisplayUpTo(text) < 0 ? wanted : fallback;
        int style = (label.bold() ? Font.BOLD : Font.PLAIN) | (label.italic() ? Font.ITALIC : Font.PLAIN);
        return font.deriveFont(style, (float) label.size());
    }

    private Block measure(Sought sought) {
        Label label = sought.label();
        List<String> lines = label.isEmpty() ? List.of()
                : label.text().strip().lines().flatMap(line -> balanced(label, line, sought.width()).stream()).toList();
        double width = lines.stream().mapToDouble(line -> width(label, line)).max().orElse(0);
        double scale = label.icon().isEmpty() ? 0 : label.size();
        return new Block(lines, Math.ceil(width + ICON_AND_GAP * scale), label.size() * LINE_HEIGHT, label.size() * BASELINE, ICON * scale, ICON_AND_GAP * scale);
    }

    /** How wide one line of a text is. */
    public double width(Label label, String line) {
        return font(label, line).getStringBounds(line, CONTEXT).getWidth();
    }

    /** The shapes of one line's letters; it begins at 0, and its baseline is at 0. */
    public Shape outline(Label label, String line) {
        char[] letters = line.toCharArray();
        return font(label, line).layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT).getOutline();
    }

    /** In as few lines as a width allows, and these as even as they can be. */
    private List<String> balanced(Label label, String text, double width) {
        List<String> lines = wrapped(label, text, width);
        double enough = width;
        double tooLittle = width / 2;
        while (lines.size() > 1 && enough - tooLittle > PRECISION) {
            double middle = (enough + tooLittle) / 2;
            List<String> narrower = wrapped(label, text, middle);
            if (narrower.size() == lines.size() && narrower.stream().allMatch(line -> width(label, line) <= middle)) {
                lines = narrower;
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return lines;
    }

    private List<String> wrapped(Label label, String text, double width) {
        if (width(label, text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int last = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > start && width(label, text.substring(start, next).strip()) > width) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = next;
        }
        lines.add(text.substring(start).strip());
        return lines;
    }
}
