// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.fit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talentbench.data.table.Header;

/**
 * Suggests by their names which factor columns belong to.
 *
 * @param hints for each factor the words that speak for it, in English or Chinese. A word of letters matches where a word of the name starts
 *     with it, so that "pay" does not match "repay"; a Chinese one matches anywhere
 */
public record Grouping(Map<String, List<String>> hints) {
    public Grouping {
        hints = new LinkedHashMap<>(hints);
    }

    /** For each column that some hint matches, the factor of the longest hint; the order is that of the columns. */
    public Map<String, String> suggest(List<String> columns) {
        var factorOf = new LinkedHashMap<String, String>();
        columns.forEach(column -> factor(column).ifPresent(factor -> factorOf.put(column, factor)));
        return factorOf;
    }

    private Optional<String> factor(String column) {
        record Match(String factor, int length) {
        }
        String name = " " + String.join(" ", Header.words(column));
        return hints.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(hint -> new Match(entry.getKey(), strength(name, hint.toLowerCase(Locale.ROOT)))))
                .filter(match -> match.length() > 0)
                .max(Comparator.comparingInt(Match::length))
                .map(Match::factor);
    }

    private static int strength(String name, String hint) {
        boolean ideographs = hint.codePoints().anyMatch(Character::isIdeographic);
        return name.contains(ideographs ? hint : " " + hint) ? hint.length() : 0;
    }
}
