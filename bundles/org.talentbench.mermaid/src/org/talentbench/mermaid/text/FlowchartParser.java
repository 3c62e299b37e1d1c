// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Warning;
import org.talentbench.model.talent.Direction;

/** A recursive descent over a flowchart: header, statements, chains. */
public final class FlowchartParser {

    /** Nobody reads a chart of so many frames in frames; what writes or draws it may use a stack. */
    private static final int DEEPEST = 500;

    private final Preprocessed preprocessed;
    private final Cursor cursor;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Kept> kept;
    private final FlowchartBuilder builder;
    private final Chains chains;
    private final StyleStatements styles;
    private final SubgraphStatement subgraph;

    public FlowchartParser(String text) throws MermaidException {
        var source = new Source(text);
        preprocessed = Preprocessor.process(source);
        kept = new ArrayList<>(preprocessed.kept());
        cursor = new Cursor(source, preprocessed.text());
        builder = new FlowchartBuilder(source, warnings);
        var labels = new Labels(cursor, warnings);
        chains = new Chains(cursor, labels, new Links(cursor, labels, warnings), builder, warnings);
        styles = new StyleStatements(cursor, builder, kept);
        subgraph = new SubgraphStatement(cursor, labels, builder);
    }

    /** Reads the whole text. */
    public Flowchart parse() throws MermaidException {
        Direction direction = header();
        while (skipSeparators()) {
            statement();
        }
        if (builder.depth() > 0) {
            throw cursor.error(builder.lastOpened(), Messages.of("expected.endOfSubgraph"));
        }
        Parts parts = builder.build();
        List<String> statements = kept.stream().sorted(Comparator.comparingInt(Kept::offset)).map(Kept::statement).toList();
        return new Flowchart(preprocessed.frontMatter(), direction, parts.nodes(), parts.edges(), parts.subgraphs(), statements);
    }

    /** What was found on the way, in the order of the text. */
    public List<Warning> warnings() {
        return warnings.stream()
                .sorted(Comparator.<Warning>comparingInt(warning -> warning.position().line())
                        .thenComparingInt(warning -> warning.position().column()))
                .toList();
    }

    /** How many characters were looked at, some of them more than once. */
    public long steps() {
        return cursor.steps();
    }

    private Direction header() throws MermaidException {
        cursor.skipBlank();
        if (!cursor.skip("flowchart-elk") && !cursor.skip("flowchart") && !cursor.skip("graph")) {
            throw cursor.error(Messages.of("expected.graph"));
        }
        boolean spaced = cursor.skipSpaces();
        if (cursor.atStatementEnd()) {
            return Direction.TB;
        }
        Optional<Direction> direction = Directions.readIn(cursor);
        if (direction.isEmpty() || !spaced && Characters.isWord(cursor.charAt(cursor.offset() - 1))) {
            throw cursor.error(Messages.of(direction.isEmpty() ? "expected.direction" : "expected.graph"));
        }
        endOfStatement("expected.endOfDirection");
        return direction.get();
    }

    private boolean skipSeparators() {
        do {
            cursor.skipBlank();
        } while (cursor.skip(";"));
        return !cursor.atEnd();
    }

    private void statement() throws MermaidException {
        int start = cursor.offset();
        String word = word();
        switch (word) {
            case "subgraph" -> {
                if (builder.depth() == DEEPEST) {
                    throw cursor.error(start, Messages.of("expected.shallower", DEEPEST));
                }
                subgraph.read(start);
            }
            case "end" -> end(start);
            case "direction" -> direction(start);
            case "style" -> styles.style();
            case "linkStyle" -> styles.linkStyle(start);
            case "class" -> styles.classes(start);
            case "classDef", "click" -> styles.keep(start);
            case "accTitle:", "accDescr:" -> styles.keepLine(start);
            case "accDescr{" -> styles.keepBlock(start);
            default -> {
                cursor.moveTo(start);
                chains.read();
            }
        }
        // What follows «end» is a statement of its own even on the same line.
        if (!word.equals("end")) {
            endOfStatement("expected.link");
        }
    }

    /** The word that a statement begins with, if it stands alone; an accessible text has a colon or a brace behind it. */
    private String word() {
        int start = cursor.offset();
        while (Characters.isAsciiLetter(cursor.peek())) {
            cursor.next();
        }
        String word = cursor.from(start);
        if (word.startsWith("acc")) {
            cursor.skipSpaces();
            char mark = cursor.peek();
            cursor.next();
            return word + mark;
        }
        return cursor.atStatementEnd() || Characters.isSpace(cursor.peek()) ? word : "";
    }

    private void end(int start) throws MermaidException {
        if (builder.depth() == 0) {
            throw cursor.error(start, Messages.of("expected.noEnd"));
        }
        builder.close();
    }

    private void direction(int start) throws MermaidException {
        cursor.skipSpaces();
        Optional<Direction> direction = Directions.readWord(cursor);
        if (direction.isPresent()) {
            builder.direct(start, direction.get());
            // Mermaid ignores what else stands there.
            cursor.restOfStatement();
        } else {
            cursor.moveTo(start);
            chains.read();
        }
    }

    private void endOfStatement(String expected) throws MermaidException {
        cursor.skipSpaces();
        if (!cursor.atStatementEnd()) {
            throw cursor.error(Messages.of(expected));
        }
    }
}
