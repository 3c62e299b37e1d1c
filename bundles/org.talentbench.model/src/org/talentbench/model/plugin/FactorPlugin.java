// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.util.List;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.Rejection;

/**
 * A plugin that contributes factor kinds, or would if it worked.
 *
 * @param id its symbolic name
 * @param name what it calls itself, in the user's language
 * @param version with its qualifier
 * @param signed whether somebody vouches for its content with a signature that is intact
 * @param kinds those that work, possibly none
 * @param problems why others do not, or why the plugin as a whole does not; empty where all is well
 */
public record FactorPlugin(String id, String name, String version, boolean signed, List<FactorKind> kinds, List<Rejection> problems) {
    public FactorPlugin {
        kinds = List.copyOf(kinds);
        problems = List.copyOf(problems);
    }
}
