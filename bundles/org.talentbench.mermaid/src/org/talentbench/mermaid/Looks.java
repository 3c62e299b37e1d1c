// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.talentbench.mermaid.language.Messages;
import org.talentbench.mermaid.syntax.Decoration;
import org.talentbench.mermaid.syntax.Label;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.mermaid.text.NodeData;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.FlowEnd;

/** What every end of a flow, and every flow, has in both worlds: id, name, looks. */
final class Looks {

    private Looks() {}

    /** Takes over everything; of the data, what is left of it. */
    static void read(FlowEnd end, String id, Label label, Decoration decoration, Map<String, String> data) {
        end.setMermaidId(id);
        end.setName(label.text());
        end.setMarkdown(label.markdown());
        end.getStyleClasses().addAll(decoration.classes());
        end.setStyle(absentIfEmpty(decoration.style()));
        end.setMermaidData(absentIfEmpty(NodeData.write(data)));
    }

    static Label label(FlowEnd end) {
        return new Label(emptyIfAbsent(end.getName()), end.isMarkdown());
    }

    /** The looks of an end, with its data as a start of what else is to be said. */
    static Decoration write(FlowEnd end, Map<String, String> more) {
        return new Decoration(end.getStyleClasses(), emptyIfAbsent(end.getStyle()), data(end.getMermaidData(), more));
    }

    static void read(Flow flow, String id, Label label, Decoration decoration, Map<String, String> data) {
        flow.setMermaidId(absentIfEmpty(id));
        flow.setName(absentIfEmpty(label.text()));
        flow.setMarkdown(label.markdown());
        flow.getStyleClasses().addAll(decoration.classes());
        flow.setStyle(absentIfEmpty(decoration.style()));
        flow.setMermaidData(absentIfEmpty(NodeData.write(data)));
    }

    static Label label(Flow flow) {
        return new Label(emptyIfAbsent(flow.getName()), flow.isMarkdown());
    }

    static Decoration write(Flow flow, Map<String, String> more) {
        return new Decoration(flow.getStyleClasses(), emptyIfAbsent(flow.getStyle()), data(flow.getMermaidData(), more));
    }

    private static Map<String, String> data(String kept, Map<String, String> more) {
        var data = new LinkedHashMap<String, String>();
        try {
            data.putAll(NodeData.read(emptyIfAbsent(kept)));
        } catch (MermaidException e) {
            throw new IllegalArgumentException(Messages.of("data", kept), e);
        }
        data.putAll(more);
        return data;
    }

    static String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    static String emptyIfAbsent(String text) {
        return text == null ? "" : text;
    }
}
