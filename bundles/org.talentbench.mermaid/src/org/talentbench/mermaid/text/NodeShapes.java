// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.syntax.Shape;

/** Reads the text of a node in its brackets, which give the shape. */
final class NodeShapes {

    /** A text and the shape around it. */
    record Shaped(Label label, Shape shape) {}

    /** Shapes that open alike are told apart by how they close. */
    private record Opening(String open, Map<String, Shape> byClose) {

        /** Whether a shorter opening and a bracket of the text may have been meant, as in {@code A[(LLM) models]}. */
        boolean mayBeginWithText() {
            return open.length() > 1 && "([{".indexOf(open.charAt(open.length() - 1)) >= 0;
        }
    }

    /** Those with more characters first: what begins with {@code [[} begins with {@code [} too. */
    private static final List<Opening> OPENINGS = openings();

    private final Cursor cursor;
    private final Labels labels;

    NodeShapes(Cursor cursor, Labels labels) {
        this.cursor = cursor;
        this.labels = labels;
    }

    private static List<Opening> openings() {
        var byOpen = new HashMap<String, Map<String, Shape>>();
        for (Shape shape : Shape.values()) {
            shape.brackets().ifPresent(brackets ->
                    byOpen.computeIfAbsent(brackets.open(), _ -> new LinkedHashMap<>()).put(brackets.close(), shape));
        }
        return byOpen.entrySet().stream()
                .map(entry -> new Opening(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Opening opening) -> opening.open().length()).reversed())
                .toList();
    }

    /** The text and shape at the cursor; nothing if no bracket opens there. */
    Optional<Shaped> next() throws MermaidException {
        int start = cursor.offset();
        MermaidException unclosed = null;
        for (Opening opening : OPENINGS) {
            if (!cursor.skip(opening.open())) {
                continue;
            }
            Optional<Label> label = labels.find(opening.byClose().keySet());
            if (label.isPresent()) {
                return Optional.of(new Shaped(label.get(), close(opening)));
            }
            if (unclosed == null) {
                unclosed = labels.unclosed(start + opening.open().length(), opening.byClose().keySet());
            }
            if (!opening.mayBeginWithText()) {
                break;
            }
            cursor.moveTo(start);
        }
        if (unclosed != null) {
            throw unclosed;
        }
        return Optional.empty();
    }

    private Shape close(Opening opening) {
        for (var close : opening.byClose().entrySet()) {
            if (cursor.skip(close.getKey())) {
                return close.getValue();
            }
        }
        throw new IllegalStateException("A text ends before what closes it");
    }
}
