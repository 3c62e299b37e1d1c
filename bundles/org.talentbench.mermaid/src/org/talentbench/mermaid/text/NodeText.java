// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.Node;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.mermaid.syntax.Subgraph;

/** Writes a node, and the heading of a subgraph, as short as it can be and still be read back as it is. */
final class NodeText {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _.,+-]*[\\p{L}\\p{N}])?");

    private NodeText() {}

    static String of(Node node) {
        boolean plain = node.label().equals(Label.of(node.id()));
        var data = new LinkedHashMap<String, String>();
        var text = new StringBuilder(node.id());
        if (node.shape().brackets().isPresent() && !readsAsLink(node)) {
            Shape.Brackets brackets = node.shape().brackets().get();
            if (!plain || node.shape() != Shape.RECTANGLE) {
                text.append(brackets.open()).append(text(node.label())).append(brackets.close());
            }
        } else {
            data.put("shape", node.shape().shortName());
            if (!plain) {
                data.put("label", blankIfEmpty(Entities.encode(node.label().text())));
            }
            if (node.label().markdown()) {
                data.put("labelType", "markdown");
            }
        }
        node.decoration().data().forEach((key, value) -> data.put(key, Entities.encode(value)));
        if (holdsClass(node)) {
            text.append(":::").append(node.decoration().classes().getFirst());
        }
        return data.isEmpty() ? text.toString() : text.append(NodeData.braced(data)).toString();
    }

    /** A flag's bracket behind an id that ends with a dash would be the head of a line. */
    private static boolean readsAsLink(Node node) {
        return node.id().endsWith("-") && node.shape().brackets().orElseThrow().open().equals(">");
    }

    /** Whether a node's class stands beside it; several need statements of their own. */
    static boolean holdsClass(Node node) {
        return node.decoration().classes().size() == 1 && Ids.isSafe(node.decoration().classes().getFirst());
    }

    static String heading(Subgraph subgraph) {
        String id = Ids.isSafe(subgraph.id()) ? subgraph.id() : "\"" + Entities.encode(subgraph.id()) + "\"";
        boolean plain = subgraph.title().equals(Label.of(subgraph.id())) && subgraph.id().chars().noneMatch(Characters::isSpace);
        return plain ? id : id + "[" + text(subgraph.title()) + "]";
    }

    static String text(Label label) {
        String text = label.text();
        if (label.markdown()) {
            return "\"`" + blankIfEmpty(Entities.encode(text).replace("`", "#96;")) + "`\"";
        }
        String encoded = Entities.encode(text);
        return encoded.equals(text) && NEEDS_NO_QUOTES.matcher(text).matches() ? text : "\"" + blankIfEmpty(encoded) + "\"";
    }

    /** Mermaid refuses a text of no characters. */
    private static String blankIfEmpty(String text) {
        return text.isEmpty() ? " " : text;
    }
}
