// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;

class FormulaTest {
    @Test
    void parsingWhatWasPrintedGivesTheSameExpression() {
        for (int seed = 0; seed < 5_000; seed++) {
            Expression expression = new RandomExpression(new Random(seed)).of(6);
            assertEquals(expression, Formula.parse(Formula.print(expression)), Formula.print(expression));
        }
    }

    @Test
    void productsBindStrongerThanSums() {
        assertEquals(new Binary(Operator.PLUS, new Name("a"), new Binary(Operator.TIMES, new Name("b"), new Name("c"))),
                Formula.parse("a + b*c"));
    }

    @Test
    void differencesAreTakenFromTheLeftAndPowersFromTheRight() {
        assertEquals(Formula.parse("(a - b) - c"), Formula.parse("a - b - c"));
        assertEquals(Formula.parse("a^(b^c)"), Formula.parse("a^b^c"));
    }

    @Test
    void powerBindsStrongerThanTheSignBeforeIt() {
        assertEquals(new Negation(new Binary(Operator.POWER, new Number(2), new Number(2))), Formula.parse("-2^2"));
        assertEquals(new Binary(Operator.POWER, new Number(2), new Number(-2)), Formula.parse("2^-2"));
    }

    @Test
    void namesMayBeOfAnyScriptAndHoldDots() {
        assertEquals(new Name("зарплата.коэффициент_2"), Formula.parse(" зарплата.коэффициент_2 "));
        assertTrue(Formula.isName("給与"));
        assertEquals(new Binary(Operator.TIMES, new Name("वेतन_वृद्धि"), new Name("e\u0301")), Formula.parse("वेतन_वृद्धि*e\u0301"));
        assertMistake("\u0301x", 1, 1, "'\u0301'");
    }

    @Test
    void onlyAsManyBracketsArePrintedAsAreNeeded() {
        assertEquals("mean(1 - exp(-h * (a + b)) over team) / 2", Formula.print(Formula.parse("((mean((1-(exp(-(h)*(a+b)))) over team))/2)")));
    }

    @Test
    void numbersPrintShortAndReadBackExactly() {
        assertEquals("0.1", Formula.print(new Number(0.1)));
        assertEquals("1000000", Formula.print(new Number(1e6)));
        assertEquals(new Number(Double.MIN_VALUE), Formula.parse(Formula.print(new Number(Double.MIN_VALUE))));
        assertEquals(new Number(-0.0), Formula.parse(Formula.print(new Number(-0.0))));
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndWhatWasExpected() {
        assertMistake("a + * b", 1, 5, "'*'");
        assertMistake("a +\n  foo(b)", 2, 3, "'foo'");
        assertMistake("exp(a, b)", 1, 1, "exp with 2 arguments");
        assertMistake("mean(a over company)", 1, 13, "'company'");
        assertMistake("a < b < c", 1, 7, "'<'");
        assertMistake("2 $ 3", 1, 3, "'$'");
        assertMistake("(a", 1, 3, "the end of the formula");
        assertMistake("", 1, 1, "the end of the formula");
        assertMistake("1e999", 1, 1, "'1e999'");
        assertMistake("a..b", 1, 1, "'a..b'");
        assertMistake("exp + 1", 1, 1, "'exp'");
        assertMistake("piecewise(x, 1, 2, 3)", 1, 1, "piecewise with 4 arguments");
        assertMistake("𝒳 $", 1, 3, "'$'");
    }

    @Test
    void nestingAndLengthHaveLimitsThatAreToldAsSentences() {
        String deep = "(".repeat(50_000) + "1" + ")".repeat(49_999);
        assertTrue(assertThrows(FormulaException.class, () -> Formula.parse(deep)).getMessage().contains("at most 200 deep"));
        assertTrue(assertThrows(FormulaException.class, () -> Formula.parse("-".repeat(9_000) + "1")).getMessage().contains("200 deep"));
        assertTrue(assertThrows(FormulaException.class, () -> Formula.parse("1" + "+1".repeat(40_000))).getMessage().contains("terms"));
        assertTrue(assertThrows(FormulaException.class, () -> Formula.parse("1" + " ".repeat(100_000))).getMessage().contains("100000"));
        Formula.parse("1" + "+1".repeat(Formula.MAX_TERMS - 1));
    }

    @Test
    void whatIsReadAtTheLimitOfNestingIsPrintedWithinIt() {
        for (String innermost : new String[] {"2", "(2)", "x", "x^-2"}) {
            for (int signs = Formula.MAX_DEPTH - 10; signs < Formula.MAX_DEPTH - 2; signs++) {
                Expression expression = Formula.parse("-".repeat(signs) + innermost);
                assertEquals(expression, Formula.parse(Formula.print(expression)), signs + " signs before " + innermost);
            }
        }
        Expression deepest = Formula.parse("-".repeat(Formula.MAX_DEPTH - 1) + "2");
        assertEquals(deepest, Formula.parse(Formula.print(deepest)));
    }

    @Test
    void anyTextIsEitherAFormulaOrAFormulaException() {
        String alphabet = "a1.+-*/^()<>=!, \nπ𝒳é$\"'\\\u0000ifmnoverte";
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int[] points = alphabet.codePoints().toArray();
            String text = IntStream.range(0, random.nextInt(40)).map(_ -> points[random.nextInt(points.length)])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            try {
                assertEquals(Formula.parse(text), Formula.parse(Formula.print(Formula.parse(text))), text);
            } catch (FormulaException e) {
                assertTrue(e.line() >= 1 && e.column() >= 1 && !e.expected().isEmpty(), text);
            }
        }
    }

    private static void assertMistake(String text, int line, int column, String found) {
        FormulaException mistake = assertThrows(FormulaException.class, () -> Formula.parse(text), text);
        assertEquals("line " + line + ", column " + column + ", " + found,
                "line " + mistake.line() + ", column " + mistake.column() + ", " + mistake.found(), mistake.getMessage());
    }
}
