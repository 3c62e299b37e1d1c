// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import java.util.function.Supplier;
import org.talentbench.model.talent.Factor;

/**
 * A kind of factor as charts may call it.
 *
 * @param kind id of the kind
 * @param names in any language; case, spaces and punctuation do not count
 * @param create makes a factor of this kind, with its drivers
 */
public record KnownFactor(String kind, List<String> names, Supplier<Factor> create) {

    public KnownFactor {
        names = List.copyOf(names);
    }
}
