// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.util.Set;
import org.talentbench.compute.formula.Token.Kind;
import org.talentbench.compute.internal.Messages;

/** Cuts a formula text into {@link Token}s, one at a time. */
final class Tokens {
    private static final Set<String> PAIRS = Set.of("<=", ">=", "==", "!=");
    private static final String SINGLES = "+-*/^(),<>";

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    Tokens(String text) {
        this.text = text;
    }

    Token next() {
        skipBlanks();
        int start = position;
        if (start == text.length()) {
            return token(Kind.END, start);
        }
        int codePoint = text.codePointAt(start);
        if (isDigit(start) || codePoint == '.' && isDigit(start + 1)) {
            readNumber();
            return number(token(Kind.NUMBER, start));
        }
        if (Formula.isNameStart(codePoint)) {
            while (position < text.length() && Formula.isNamePart(text.codePointAt(position))) {
                position += Character.charCount(text.codePointAt(position));
            }
            return token(Kind.NAME, start);
        }
        if (start + 2 <= text.length() && PAIRS.contains(text.substring(start, start + 2))) {
            position += 2;
            return token(Kind.SYMBOL, start);
        }
        position += Character.charCount(codePoint);
        Token symbol = token(Kind.SYMBOL, start);
        if (SINGLES.indexOf(codePoint) < 0) {
            throw symbol.expected(Messages.of("formula.symbol"));
        }
        return symbol;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            if (text.charAt(position++) == '\n') {
                line++;
                lineStart = position;
            }
        }
    }

    private void readNumber() {
        readDigits();
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            readDigits();
        }
        if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
            int digits = position + 1;
            if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
                digits++;
            }
            if (isDigit(digits)) {
                position = digits;
                readDigits();
            }
        }
    }

    private void readDigits() {
        while (isDigit(position)) {
            position++;
        }
    }

    /** Only the ten digits of ASCII make numbers, though names may hold those of any script. */
    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private Token token(Kind kind, int start) {
        int column = text.codePointCount(lineStart, start) + 1;
        return new Token(kind, text.substring(start, position), line, column);
    }

    private static Token number(Token token) {
        if (Double.isInfinite(Double.parseDouble(token.text()))) {
            throw token.expected(Messages.of("formula.largest"));
        }
        return token;
    }
}
