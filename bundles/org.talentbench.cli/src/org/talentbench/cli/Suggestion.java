// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
final class Suggestion {
    private Suggestion() {
    }

    /** The candidate that is nearest, if it is near: at most a third of its letters different. */
    static Optional<String> of(String typed, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
                .filter(nearest -> distance(typed, nearest) <= Math.max(1, nearest.length() / 3));
    }

    /** Letters to insert, delete, replace or exchange with their neighbour (Damerau 1964), case aside. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                steps[i][j] = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
