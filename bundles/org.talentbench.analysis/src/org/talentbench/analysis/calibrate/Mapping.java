// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a table are to a model. Columns that it does not name are left out.
 *
 * @param outcome the column that says who left
 * @param team the column that says who is in which team, where there is one; may be among those below too
 * @param tenure the column of years with the organisation, where there is one
 * @param factorOf for each column that explains who leaves the name of its factor, or {@link #NO_FACTOR}; in the order in which they count
 */
public record Mapping(String outcome, Optional<String> team, Optional<String> tenure, Map<String, String> factorOf) {
    /**
     * The group of columns that belong to no factor. They are fitted with the others, since an age or a distance that is left out would lend
     * its effect to the factors it goes with; they just move no weight.
     */
    public static final String NO_FACTOR = "";

    public Mapping {
        factorOf = Collections.unmodifiableMap(new LinkedHashMap<>(factorOf));
    }

    /** The same with a column in another factor. */
    public Mapping with(String column, String factor) {
        var changed = new LinkedHashMap<>(factorOf);
        changed.put(column, factor);
        return new Mapping(outcome, team, tenure, changed);
    }

    /** The same without a column. */
    public Mapping without(String column) {
        var changed = new LinkedHashMap<>(factorOf);
        changed.remove(column);
        return new Mapping(outcome, team.filter(name -> !name.equals(column)), tenure.filter(name -> !name.equals(column)), changed);
    }

    /** The same with other columns for teams and tenure. */
    public Mapping with(Optional<String> otherTeam, Optional<String> otherTenure) {
        return new Mapping(outcome, otherTeam, otherTenure, factorOf);
    }
}
