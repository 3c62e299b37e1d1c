// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

/** Classes of characters. */
final class Characters {

    /** Stands for every character that preprocessing took out: a space to the parser, nothing to a text. */
    static final char TAKEN_OUT = '\u0001';

    private static final String ID_PUNCTUATION = "!#$%&'*+.`?\\_/";

    private Characters() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == TAKEN_OUT;
    }

    static boolean isWord(int c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || c == '_';
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What runs of an id are made of, a hyphen aside. */
    static boolean isIdAscii(int c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || ID_PUNCTUATION.indexOf(c) >= 0;
    }

    /** Letters, digits and marks of the world's other scripts. */
    static boolean isIdUnicode(int codePoint) {
        return codePoint > 127 && Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }
}
