// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.Map;
import java.util.function.DoubleConsumer;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Head;
import org.talentbench.model.talent.ProcessNode;

/**
 * What a process knows and Mermaid has no word for: it travels as entries of <code>@{…}</code>, which Mermaid reads and
 * ignores. Reading takes the entries out of the map; what cannot be read stays in it.
 */
final class Extras {

    private static final String DURATION = "duration";
    private static final String COST = "cost";
    private static final String RETAINED = "retained";
    private static final String PROBABILITY = "probability";
    private static final String SOURCE_HEAD = "sourceHead";
    private static final String TARGET_HEAD = "targetHead";

    private Extras() {}

    static void read(ProcessNode node, Map<String, String> data) {
        takeNumber(data, DURATION, node::setDuration);
        takeNumber(data, COST, node::setCost);
        if (node instanceof End end && "true".equals(data.get(RETAINED))) {
            data.remove(RETAINED);
            end.setRetained(true);
        }
    }

    static void write(ProcessNode node, Map<String, String> data) {
        putNumber(data, DURATION, node.getDuration());
        putNumber(data, COST, node.getCost());
        if (node instanceof End end && end.isRetained()) {
            data.put(RETAINED, "true");
        }
    }

    static void read(Flow flow, Map<String, String> data) {
        takeNumber(data, PROBABILITY, flow::setProbability);
        if (Head.get(data.get(SOURCE_HEAD)) != null && Head.get(data.get(TARGET_HEAD)) != null) {
            flow.setSourceHead(Head.get(data.remove(SOURCE_HEAD)));
            flow.setTargetHead(Head.get(data.remove(TARGET_HEAD)));
        }
    }

    static void write(Flow flow, Map<String, String> data) {
        if (flow.getProbability() != null) {
            data.put(PROBABILITY, flow.getProbability().toString());
        }
        // Mermaid draws the same head at both ends, or none at the start.
        if (flow.getSourceHead() != Head.NONE && flow.getSourceHead() != flow.getTargetHead()) {
            data.put(SOURCE_HEAD, flow.getSourceHead().getLiteral());
            data.put(TARGET_HEAD, flow.getTargetHead().getLiteral());
        }
    }

    private static void takeNumber(Map<String, String> data, String key, DoubleConsumer set) {
        String value = data.get(key);
        if (value != null && Numbers.isNumber(value)) {
            data.remove(key);
            set.accept(Double.parseDouble(value));
        }
    }

    private static void putNumber(Map<String, String> data, String key, double value) {
        if (value != 0) {
            data.put(key, Double.toString(value));
        }
    }
}
