// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What somebody chooses by its name, case aside. */
final class Choice {
    private Choice() {
    }

    /**
     * The element of a name.
     *
     * @param missing key of the sentence for when there is none, which takes the name and the names there are
     * @throws UsageException where there is none; it says what may have been meant
     */
    static <T> T named(String missing, String name, List<? extends T> all, Function<? super T, String> names) {
        List<String> known = all.stream().map(names).filter(Objects::nonNull).toList();
        for (T candidate : all) {
            if (name.equalsIgnoreCase(names.apply(candidate))) {
                return candidate;
            }
        }
        String meant = Suggestion.of(name, known).map(near -> " " + Messages.of("suggestion", near)).orElse("");
        throw new UsageException(Messages.of(missing, name, known.isEmpty() ? "–" : String.join(", ", known)) + meant);
    }
}
