// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.Random;
import org.talentbench.compute.formula.Formula;

/** Formulas with typing errors of every kind, and now and then nested too deep. */
record MutatedText(Random random) {
    private static final String[] PIECES = {
        "(", ")", "((", "))", ",", "+", "-", "*", "/", "^", "<", "<=", "=", "==", "!", "!=", ".", "..", "1e", "1e999", "0x1", "1_000", "-0",
        "9".repeat(400), "1e-400", "if", "exp", "mean(", "over", " over team", "team", "x", "x.", ".x", "_", "\n", "\r\n", "\t", "\u0000",
        "\u00a0", "\u2028", "\u3000", "\ufeff", "\u200b", "\u202e", "e\u0301", "\u0661\u0662", "\uff11", "\u00b2", "\u2212", "\u00d7",
        "\ud83d\ude00", "\ud835\udcb3", "\ud835", "\udcb3", "\uffff", "給与", "ﷺ", "İ", "\"", "'", "\\", "%s", "${x}", "{", "}", ";", "#", "//"};
    private static final String[][] NESTS = {{"(", ")"}, {"-", ""}, {"- (", ")"}, {"x^", ""}, {"abs(", ")"}, {"mean(", " over team)"},
        {"1+", ""}, {"2*(", "+1)"}, {"if(x,", ",1)"}, {"--", ""}};

    String next() {
        StringBuilder text = new StringBuilder(Formula.print(new RandomExpression(random).of(random.nextInt(4))));
        if (random.nextInt(100) == 0) {
            nest(text);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            mutate(text);
        }
        return text.toString();
    }

    /** Half of them about as deep as is still read. */
    private void nest(StringBuilder text) {
        String[] nest = NESTS[random.nextInt(NESTS.length)];
        int times = random.nextBoolean() ? Formula.MAX_DEPTH - 6 + random.nextInt(10) : random.nextInt(3 * Formula.MAX_DEPTH);
        text.insert(0, nest[0].repeat(times)).append(nest[1].repeat(times));
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            default -> text.insert(from, (char) random.nextInt(Character.MAX_VALUE + 1));
        }
    }
}
