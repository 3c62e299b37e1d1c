// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.drawing;

/**
 * How much room words take. Estimated, not measured: who reads an SVG file has other fonts than who wrote it, and the same chart must be the
 * same file on every machine.
 */
final class Words {

    /** Size of all words but the smallest, in pixels. */
    static final double SIZE = 12;

    private static final double LATIN = 0.6;
    private static final double NARROW = 0.3;
    private static final double WIDE = 1;

    private Words() {
    }

    /** The width of a line in pixels. */
    static double width(String line) {
        return SIZE * line.codePoints().mapToDouble(Words::ems).sum();
    }

    private static double ems(int character) {
        if (Character.isIdeographic(character) || character >= 0x3000 && character <= 0x30FF || character >= 0xFF00 && character <= 0xFF60) {
            return WIDE;
        }
        return "iljtfrI.,:;'|!()[] ".indexOf(character) >= 0 ? NARROW : Character.isUpperCase(character) ? 0.68 : LATIN;
    }

    /** The line, or as much of it as fits, with a mark that there was more. */
    static String fitting(String line, double width) {
        if (width(line) <= width) {
            return line;
        }
        String shorter = line;
        while (!shorter.isEmpty() && width(shorter + "…") > width) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.strip() + "…";
    }
}
