// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

/** What stands between the whole part of a number and its fraction; the other mark may group thousands. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char group;

    DecimalMark(char mark, char group) {
        this.mark = mark;
        this.group = group;
    }

    /**
     * Reads a number, which may carry a sign, groups of three digits, an exponent, a currency sign or a per cent sign (12 % is 0.12).
     *
     * @return the number, or NaN where the text is none
     */
    public double parse(String text) {
        var digits = new char[text.length()];
        int length = 0;
        int sinceGroup = -1;
        boolean fraction = false;
        boolean exponent = false;
        boolean percent = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                sinceGroup += sinceGroup >= 0 && !fraction && !exponent ? 1 : 0;
            } else if (c == mark && !fraction && !exponent) {
                if (sinceGroup >= 0 && sinceGroup != 3) {
                    return Double.NaN;
                }
                fraction = true;
                c = '.';
            } else if (isGroup(c) && !fraction && !exponent && length > 0 && Character.isDigit(digits[length - 1])) {
                if (sinceGroup >= 0 && sinceGroup != 3) {
                    return Double.NaN;
                }
                sinceGroup = 0;
                continue;
            } else if ((c == 'e' || c == 'E') && length > 0 && !exponent) {
                exponent = true;
            } else if (c == '%' && i == text.length() - 1) {
                percent = true;
                continue;
            } else if (Character.getType(c) == Character.CURRENCY_SYMBOL || Character.isSpaceChar(c)) {
                continue;
            } else if (c != '-' && c != '+') {
                return Double.NaN;
            }
            digits[length++] = c;
        }
        if (length == 0 || !fraction && !exponent && sinceGroup >= 0 && sinceGroup != 3) {
            return Double.NaN;
        }
        return number(new String(digits, 0, length), percent);
    }

    // Swiss tables group with an apostrophe, French ones with a narrow space.
    private boolean isGroup(char c) {
        return c == group || c == '\'' || c == '\u2019' || c == '\u202F' || c == '\u00A0';
    }

    private static double number(String digits, boolean percent) {
        try {
            double value = Double.parseDouble(digits);
            return Double.isFinite(value) ? percent ? value / 100 : value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
