// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.talentbench.mermaid.syntax.MermaidException;

/** The entries of <code>@{ … }</code>, on one line. */
public final class NodeData {

    private NodeData() {}

    /** Entries written with {@link #write}, or by hand. */
    public static Map<String, String> read(String entries) throws MermaidException {
        var source = new Source(entries + "}");
        return decoded(new DataReader(new Cursor(source, source.text()), new ArrayList<>()).read());
    }

    /** The entries as text. */
    public static String write(Map<String, String> entries) {
        return joined(encoded(entries));
    }

    static Map<String, String> decoded(Map<String, String> entries) {
        var decoded = new LinkedHashMap<>(entries);
        decoded.replaceAll((_, value) -> Entities.decode(value));
        return decoded;
    }

    static Map<String, String> encoded(Map<String, String> entries) {
        var encoded = new LinkedHashMap<>(entries);
        encoded.replaceAll((_, value) -> Entities.encode(value));
        return encoded;
    }

    /** Encoded entries, as they stand behind a node. */
    static String braced(Map<String, String> encoded) {
        return "@{ " + joined(encoded) + " }";
    }

    private static String joined(Map<String, String> encoded) {
        return encoded.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Scalars.quoted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
