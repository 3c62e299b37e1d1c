// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.List;

/**
 * What the columns of HR tables that belong to a driver are often called.
 *
 * @param driver key of the driver
 * @param language of the names, as a BCP 47 tag such as {@code en} or {@code zh}
 * @param names in no order; case, spaces and punctuation do not count
 */
public record ColumnHint(String driver, String language, List<String> names) {
    public ColumnHint {
        names = List.copyOf(names);
    }
}
