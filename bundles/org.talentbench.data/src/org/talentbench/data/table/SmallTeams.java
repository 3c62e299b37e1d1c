// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talentbench.data.internal.Messages;

/** Teams so small that a number about the team is a number about a person (k-anonymity; L. Sweeney, 2002). */
public final class SmallTeams {
    /** A team below this size is usually taken as too small for numbers of its own. */
    public static final int K = 5;

    private SmallTeams() {
    }

    /** A sentence that names the teams with fewer than k people, where there are any. */
    public static Optional<String> warning(Column.Categorical team, int k) {
        int[] counts = team.counts();
        String small = IntStream.range(0, counts.length)
                .filter(level -> counts[level] > 0 && counts[level] < k)
                .mapToObj(level -> "%s (%d)".formatted(team.levels().get(level), counts[level]))
                .collect(Collectors.joining(", "));
        return small.isEmpty() ? Optional.empty() : Optional.of(
                Messages.of("table.smallTeams", k, small));
    }
}
