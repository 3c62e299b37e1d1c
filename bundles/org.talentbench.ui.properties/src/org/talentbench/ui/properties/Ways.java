// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.LineKind;
import org.talentbench.ui.Numbers;

/** The ways that lead on from where a flow starts: their probabilities share one whole. */
final class Ways {

    /** Shares such as 0.1, 0.2 and 0.7 sum to 1 only up to rounding. */
    private static final double TOLERANCE = 1e-9;

    private Ways() {
    }

    /** What the ways leave of the whole, beside the probability of one of them. */
    static String remark(Flow flow) {
        if (flow.getSource() == null) {
            return "%";
        }
        List<Flow> ways = flow.getSource().getOutgoingFlows().stream().filter(way -> way.getLine() != LineKind.INVISIBLE).toList();
        double sum = ways.stream().map(Flow::getProbability).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
        long open = ways.stream().filter(way -> way.getProbability() == null).count();
        String left = Numbers.format(Math.max(0, 1 - sum) * 100);
        if (sum > 1 + TOLERANCE) {
            return NLS.bind(Messages.ways_over, Numbers.format((sum - 1) * 100));
        }
        if (flow.getProbability() == null) {
            return NLS.bind(open == 1 ? Messages.ways_takes_rest : Messages.ways_shares_rest, left, open);
        }
        if (open > 0) {
            return NLS.bind(Messages.ways_left_open, left);
        }
        return sum < 1 - TOLERANCE ? NLS.bind(Messages.ways_left, left) : Messages.ways_whole;
    }
}
