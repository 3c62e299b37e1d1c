// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.compute.formula.Expression.Aggregate;
import org.talentbench.compute.formula.Expression.Binary;
import org.talentbench.compute.formula.Expression.Call;
import org.talentbench.compute.formula.Expression.Name;
import org.talentbench.compute.formula.Expression.Negation;
import org.talentbench.compute.formula.Expression.Number;
import org.talentbench.compute.formula.Expression.Operator;
import org.talentbench.compute.formula.Expression.Reduction;
import org.talentbench.compute.formula.Token.Kind;
import org.talentbench.compute.internal.Messages;

/** Reads expressions by recursive descent; the counterpart of {@link Printer}. */
final class Parser {
    private static final Map<String, Operator> OPERATORS =
            Stream.of(Operator.values()).collect(Collectors.toMap(Operator::symbol, Function.identity()));
    private static final String OPERAND = Messages.of("formula.operand");

    private final Tokens tokens;
    private Token token;
    private int depth;
    /** Levels of the tree read last; a long sum is as deep as it has terms, and everything after us walks it recursively. */
    private int height;

    Parser(String text) {
        if (text.length() > Formula.MAX_LENGTH) {
            throw new FormulaException(1, 1, Messages.of("formula.long", text.length()), Messages.of("formula.longest", Formula.MAX_LENGTH));
        }
        tokens = new Tokens(text);
        token = tokens.next();
    }

    Expression parse() {
        Expression expression = expression();
        if (token.kind() != Kind.END) {
            throw token.expected(Messages.of("formula.operatorOrEnd"));
        }
        return expression;
    }

    private Expression expression() {
        enter();
        Expression left = chain(2);
        Operator operator = operator(1);
        if (operator != null) {
            left = binary(operator, left, () -> chain(2));
        }
        depth--;
        return left;
    }

    /** A sum (precedence 2) of products (precedence 3) of signed powers. */
    private Expression chain(int precedence) {
        Expression left = precedence == 3 ? signed() : chain(3);
        for (Operator operator = operator(precedence); operator != null; operator = operator(precedence)) {
            left = binary(operator, left, () -> precedence == 3 ? signed() : chain(3));
        }
        return left;
    }

    private Expression signed() {
        if (!token.is("-")) {
            return power();
        }
        enter();
        advance();
        boolean literal = token.kind() == Kind.NUMBER;
        Expression operand = signed();
        depth--;
        if (literal && operand instanceof Number(double value)) {
            return new Number(-value);
        }
        grow(height);
        return new Negation(operand);
    }

    private Expression power() {
        Expression base = primary();
        if (!token.is("^")) {
            return base;
        }
        enter();
        Expression power = binary(operator(Operator.POWER.precedence()), base, this::signed);
        depth--;
        return power;
    }

    private Expression primary() {
        Token start = token;
        height = 1;
        if (start.kind() == Kind.NUMBER) {
            advance();
            return new Number(Double.parseDouble(start.text()));
        }
        if (start.kind() == Kind.NAME) {
            advance();
            return token.is("(") ? call(start) : name(start);
        }
        if (!start.is("(")) {
            throw start.expected(OPERAND);
        }
        advance();
        Expression inner = expression();
        expect(")", Messages.of("formula.operatorOrClosing"));
        return inner;
    }

    private static Name name(Token start) {
        if (!Formula.isName(start.text())) {
            boolean function = function(start.text()) != null || aggregate(start.text()) != null;
            throw start.expected(function ? Messages.of("formula.opening") : OPERAND);
        }
        return new Name(start.text());
    }

    private Expression call(Token start) {
        var function = function(start.text());
        Aggregate aggregate = aggregate(start.text());
        if (function == null && aggregate == null) {
            throw start.expected(Messages.of("formula.function", functions()));
        }
        advance();
        List<Expression> arguments = new ArrayList<>();
        int tallest = 0;
        do {
            if (!arguments.isEmpty()) {
                advance();
            }
            arguments.add(expression());
            tallest = Math.max(tallest, height);
        } while (token.is(","));
        grow(tallest);
        if (aggregate != null && arguments.size() == 1) {
            return reduction(aggregate, arguments.getFirst());
        }
        expect(")", Messages.of("formula.argumentEnd"));
        if (function == null || !function.takes(arguments.size())) {
            String arity = function == null ? Messages.of("formula.arity", 1) : function.arity();
            throw new FormulaException(start.line(), start.column(),
                    Messages.of("formula.call", start.text(), arguments.size()), arity);
        }
        return new Call(function, arguments);
    }

    private Reduction reduction(Aggregate aggregate, Expression operand) {
        boolean overAllowed = aggregate == Aggregate.SUM || aggregate == Aggregate.MEAN;
        boolean perTeam = overAllowed && token.isWord("over");
        if (perTeam) {
            advance();
            if (!token.isWord("team")) {
                throw token.expected("'team'");
            }
            advance();
        }
        expect(")", perTeam ? "')'" : Messages.of(overAllowed ? "formula.overOrClosing" : "formula.argumentEnd"));
        return new Reduction(aggregate, operand, perTeam);
    }

    private Binary binary(Operator operator, Expression left, Supplier<Expression> operand) {
        int leftHeight = height;
        advance();
        Expression right = operand.get();
        grow(Math.max(leftHeight, height));
        return new Binary(operator, left, right);
    }

    private Operator operator(int precedence) {
        Operator operator = token.kind() == Kind.SYMBOL ? OPERATORS.get(token.text()) : null;
        return operator != null && operator.precedence() == precedence ? operator : null;
    }

    private void enter() {
        if (++depth > Formula.MAX_DEPTH) {
            throw token.expected(Messages.of("formula.deepest", Formula.MAX_DEPTH));
        }
    }

    private void grow(int below) {
        height = below + 1;
        if (height > Formula.MAX_TERMS) {
            throw token.expected(Messages.of("formula.mostTerms", Formula.MAX_TERMS));
        }
    }

    private void expect(String symbol, String expected) {
        if (!token.is(symbol)) {
            throw token.expected(expected);
        }
        advance();
    }

    private void advance() {
        token = tokens.next();
    }

    private static org.talentbench.compute.formula.Function function(String name) {
        return Stream.of(org.talentbench.compute.formula.Function.values())
                .filter(f -> f.symbol().equals(name)).findFirst().orElse(null);
    }

    private static Aggregate aggregate(String name) {
        return Stream.of(Aggregate.values()).filter(a -> a.symbol().equals(name)).findFirst().orElse(null);
    }

    private static String functions() {
        return Stream.concat(Stream.of(org.talentbench.compute.formula.Function.values()).map(f -> f.symbol()),
                Stream.of("sum", "mean")).map(s -> s.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
