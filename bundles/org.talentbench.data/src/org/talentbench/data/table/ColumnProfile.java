// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a column once every row has been looked at.
 *
 * @param name its header, made unique
 * @param index its place in the table, from 0
 * @param type what its cells are
 * @param missing number of rows without a value, those with an unreadable one included
 * @param unreadable number of cells that are no number in a column of numbers
 * @param levels the different texts, most frequent first, in a column of categories or ranks; a few samples elsewhere
 * @param minimum smallest number, NaN where there is none
 * @param maximum largest number, NaN where there is none
 * @param exclusion why it is left out by default, where it is
 */
public record ColumnProfile(
        String name,
        int index,
        ColumnType type,
        int missing,
        int unreadable,
        List<String> levels,
        double minimum,
        double maximum,
        Optional<Exclusion> exclusion) {

    public ColumnProfile {
        levels = List.copyOf(levels);
    }

    /** Whether the column's values can be read at all, be it by default or on request. */
    public boolean readable() {
        return exclusion.map(Exclusion::readable).orElse(true) && type != ColumnType.TEXT && type != ColumnType.DATE;
    }
}
