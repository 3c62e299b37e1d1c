// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.Locale;

import org.talentbench.analysis.Figures;

/**
 * How the numbers of a chart are written.
 *
 * @param kind what they are
 * @param unit their unit, empty for none; a share's is always per cent
 */
public record NumberForm(Kind kind, String unit) {

    /** What a number is. */
    public enum Kind {
        /** Anything; four digits say enough. */
        NUMBER,
        /** A part of a whole, 0 … 1, written in per cent. */
        SHARE,
        /** Money, written without cents. */
        AMOUNT
    }

    private static final int DIGITS = 4;
    private static final int ROUGH_DIGITS = 2;
    /** No axis is so long that it has more numbers than this. */
    private static final int NEIGHBOURS = 50;

    public NumberForm {
        unit = unit == null ? "" : unit.strip();
    }

    /** A number without a unit. */
    public static NumberForm plain() {
        return new NumberForm(Kind.NUMBER, "");
    }

    /** A number with a unit. */
    public static NumberForm of(String unit) {
        return new NumberForm(Kind.NUMBER, unit);
    }

    /** A part of a whole. */
    public static NumberForm share() {
        return new NumberForm(Kind.SHARE, "");
    }

    /** Money. */
    public static NumberForm amount(String currency) {
        return new NumberForm(Kind.AMOUNT, currency);
    }

    /** What stands behind a number: the unit, or the sign for per cent. */
    public String symbol() {
        return kind == Kind.SHARE ? "%" : unit;
    }

    /** A number by itself, with its unit. */
    public String text(double value, Locale locale) {
        String number = number(value, locale);
        return symbol().isEmpty() ? number : number + " " + symbol();
    }

    /** A number without its unit. */
    public String number(double value, Locale locale) {
        var figures = new Figures(locale);
        return switch (kind) {
        case NUMBER -> figures.digits(value, DIGITS);
        case SHARE -> figures.decimals(100 * value, 1);
        case AMOUNT -> figures.decimals(value, 0);
        };
    }

    /** A change, with its sign, which says up or down without a colour; rough, as most changes are. */
    public String signed(double value, Locale locale) {
        String size = kind == Kind.NUMBER ? new Figures(locale).digits(Math.abs(value), ROUGH_DIGITS) : number(Math.abs(value), locale);
        return size.equals("0") ? size : (value < 0 ? "−" : "+") + size;
    }

    /** A number of an axis that has one every so often: with the decimals that tell neighbours apart, and no unit. */
    public String tick(double value, double step, Locale locale) {
        int decimals = decimals(step);
        return new Figures(locale).decimals(scale() * value, decimals, decimals);
    }

    /** A number of an axis with a range, as many decimals as its neighbours could need to be told apart, and no unit. */
    public String along(double value, Scale axis, Locale locale) {
        return new Figures(locale).decimals(scale() * value, decimals((axis.high() - axis.low()) / NEIGHBOURS));
    }

    private double scale() {
        return kind == Kind.SHARE ? 100 : 1;
    }

    private int decimals(double step) {
        return Math.clamp((int) -Math.floor(Math.log10(scale() * step) + 1e-9), 0, 9);
    }
}
