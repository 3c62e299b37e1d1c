// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

import java.util.List;

import org.talentbench.charts.Tone;

/**
 * The colours of a chart, as SVG writes them.
 *
 * @param paper behind everything; empty for none
 * @param ground of what has to hide what lies behind it, such as the inside of a ring
 * @param ink of words
 * @param soft of numbers along axes
 * @param line of grids
 * @param plan of the plan
 * @param today of today
 * @param more of a change upwards
 * @param less of a change downwards
 * @param sideBySide of what stands side by side, in order
 */
public record Palette(String paper, String ground, String ink, String soft, String line, String plan, String today, String more, String less, List<String> sideBySide) {

    /** On white paper. */
    public static final Palette LIGHT = new Palette("#ffffff", "#ffffff", "#1c2733", "#5a6b7b", "#dde4ea", "#0b6e6e", "#7a8894", "#0b6e6e", "#a4552a",
            List.of("#0b6e6e", "#c77a2b", "#3f6fb5", "#8a4f9e", "#6d7f1f", "#7a8894"));

    /** On dark paper: the same hues, lighter. */
    public static final Palette DARK = new Palette("#14191f", "#14191f", "#e6ebf0", "#9aa8b5", "#2b3540", "#4fc3b8", "#8d9aa6", "#4fc3b8", "#e39a6b",
            List.of("#4fc3b8", "#e3a05f", "#7fa9e6", "#c08bd4", "#b3c45a", "#8d9aa6"));

    /** Those of the web page that a chart stands in, by the names of its CSS variables: light or dark as its reader wants it. */
    public static final Palette PAGE = new Palette("", "var(--page)", "var(--ink)", "var(--soft)", "var(--line)", "var(--plan)", "var(--today)", "var(--up)", "var(--down)",
            List.of("var(--plan)", "var(--down)", "#5b8bd0", "#a06bb5", "#8c9c3c", "var(--today)"));

    public Palette {
        sideBySide = List.copyOf(sideBySide);
    }

    /** The colour of a tone; of a change, that of its direction. */
    public String colour(Tone tone, double value) {
        return switch (tone) {
        case PLAN -> plan;
        case TODAY -> today;
        case REFERENCE -> soft;
        case CHANGE -> value < 0 ? less : more;
        case FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH -> sideBySide.get(tone.ordinal() - Tone.FIRST.ordinal());
        };
    }
}
