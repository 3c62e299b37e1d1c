// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.util.Random;

/**
 * Texts of every rule of the formula language, with brackets only where the dice say so, so that what binds stronger matters. Names stand
 * for numbers between 0.5 and 2; so no value is far from 1, none is undefined, and all digits can be compared.
 */
record RandomFormulaText(Random random, String... names) {
    String of(int depth) {
        return random.nextInt(5) > 0 ? sum(depth) : sum(depth) + blank() + pick("<", "<=", ">", ">=", "==", "!=") + blank() + sum(depth);
    }

    private String sum(int depth) {
        StringBuilder text = new StringBuilder(product(depth));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(blank()).append(pick("+", "-")).append(blank()).append(product(depth));
        }
        return text.toString();
    }

    private String product(int depth) {
        StringBuilder text = new StringBuilder(signed(depth));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(blank());
            text.append(random.nextInt(3) > 0 ? "*" + blank() + signed(depth - 1) : "/" + blank() + divisor(depth));
        }
        return text.toString();
    }

    private String divisor(int depth) {
        return pick("", "-") + (random.nextBoolean() ? leaf() : "(0.5+abs(" + sum(depth - 1) + "))");
    }

    private String signed(int depth) {
        return random.nextInt(4) == 0 ? "-" + blank() + signed(depth) : power(depth);
    }

    private String power(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> leaf() + "^" + pick("", "-") + leaf() + pick("", "^0.5", "^" + leaf(), "^-1");
            case 1 -> "tanh(" + sum(depth - 1) + ")^" + pick("2", "3");
            default -> primary(depth);
        };
    }

    private String primary(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        String x = of(depth - 1);
        return switch (random.nextInt(16)) {
            case 0 -> "(" + x + ")";
            case 1 -> "abs(" + x + ")";
            case 2 -> "exp(-abs(" + x + "))";
            case 3 -> "ln(0.5 + abs(" + x + "))";
            case 4 -> "sqrt(0.1 + abs(" + x + "))";
            case 5 -> "tanh(" + blank() + x + ")";
            case 6 -> "logistic(" + x + blank() + ")";
            case 7 -> "clamp(" + x + ", -" + leaf() + "," + leaf() + ")";
            case 8 -> "saturate(abs(" + x + ")," + leaf() + ")";
            case 9 -> "piecewise(" + x + ", -1, " + leaf() + ", 0.75, " + sum(depth - 2) + ", 1.5, " + leaf() + ", 3, " + leaf() + ")";
            case 10 -> "if(" + x + "," + sum(depth - 1) + "," + sum(depth - 2) + ")";
            case 11 -> "min(" + x + ", " + sum(depth - 1) + pick("", ", " + leaf()) + ")";
            case 12 -> "max(" + x + ", " + sum(depth - 2) + pick("", ", " + leaf()) + ")";
            case 13 -> pick("mean", "sum") + "(" + x + "\nover team)";
            case 14 -> pick("mean", "sum", "min", "max") + "(" + x + ")";
            default -> leaf();
        };
    }

    private String leaf() {
        return random.nextInt(3) == 0 ? pick("1", "2", "0.75", "1.5e0", "50e-2", "1.125") : pick(names);
    }

    private String blank() {
        return pick("", "", " ", "\n\t");
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
