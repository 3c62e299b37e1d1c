// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import java.time.Duration;
import java.util.Random;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;

/** What must hold of every text, formula or not. {@link FormulaFuzzTest} tries many, {@code releng/benchmarks/fuzz} goes on for minutes. */
final class FormulaFuzz {
    private final MutatedText texts;
    private long read;
    private long refused;
    private String slowest = "";
    private long slowestNanoseconds;

    FormulaFuzz(long seed) {
        texts = new MutatedText(new Random(seed));
    }

    /** Tries one more text. @throws AssertionError with the text, where it is neither read nor refused as it should be */
    void tryNext() {
        String text = texts.next();
        long start = System.nanoTime();
        try {
            Expression expression = Formula.parse(text);
            check(expression.equals(Formula.parse(Formula.print(expression))), text, "is another formula once it was printed");
            read++;
        } catch (FormulaException mistake) {
            checkPlace(text, mistake);
            refused++;
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("A crash on the text: " + text, crash);
        }
        long nanoseconds = System.nanoTime() - start;
        if (nanoseconds > slowestNanoseconds) {
            slowestNanoseconds = nanoseconds;
            slowest = text;
        }
    }

    /** How many of the texts were formulas. */
    long read() {
        return read;
    }

    /** The place is one of the text, or just behind it, and the message tells it. */
    private static void checkPlace(String text, FormulaException mistake) {
        String[] lines = text.split("\n", -1);
        check(mistake.line() >= 1 && mistake.line() <= lines.length, text, mistake.getMessage());
        int columns = lines[mistake.line() - 1].codePointCount(0, lines[mistake.line() - 1].length()) + 1;
        check(mistake.column() >= 1 && mistake.column() <= columns, text, mistake.getMessage());
        check(mistake.getMessage().equals("Line " + mistake.line() + ", column " + mistake.column() + ": found " + mistake.found()
                + ", expected " + mistake.expected()), text, mistake.getMessage());
        check(!mistake.found().isBlank() && !mistake.expected().isBlank(), text, mistake.getMessage());
    }

    private static void check(boolean holds, String text, String what) {
        if (!holds) {
            throw new AssertionError(what + ": " + text);
        }
    }

    /** @param arguments for how many minutes, and the seed */
    public static void main(String[] arguments) {
        Duration time = Duration.ofMinutes(Long.parseLong(arguments[0]));
        FormulaFuzz fuzz = new FormulaFuzz(Long.parseLong(arguments[1]));
        for (long start = System.nanoTime(); System.nanoTime() - start < time.toNanos();) {
            fuzz.tryNext();
        }
        System.out.printf("%d minutes, seed %s: %d texts read, %d refused with their place; the slowest took %.1f ms and had %d characters%n",
                time.toMinutes(), arguments[1], fuzz.read, fuzz.refused, fuzz.slowestNanoseconds / 1e6, fuzz.slowest.length());
    }
}
