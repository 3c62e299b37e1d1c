// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.talentbench.mermaid.syntax.MermaidException;

/** The entries between the braces of <code>@{ … }</code>, on one line. */
public final class NodeData {

    private NodeData() {}

    /** Entries written with {@link #write}, or by hand. */
    public static Map<String, String> read(String entries) throws MermaidException {
        var source = new Source(entries + "}");
        return new DataReader(new Cursor(source, source.text()), new ArrayList<>()).read();
    }

    /** The entries as text. */
    public static String write(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Scalars.quoted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
