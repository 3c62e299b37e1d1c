// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.util.List;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.talentbench.model.internal.Messages;

/**
 * Something that a plugin needs and does not get.
 *
 * @param name of the plugin or package
 * @param range which versions would do
 * @param present the versions that are there, possibly none
 */
public record UnmetRequirement(String name, VersionRange range, List<Version> present) {
    public UnmetRequirement {
        present = List.copyOf(present);
    }

    /** A sentence on what is needed, what is there instead, and what to do. */
    public String reason() {
        if (present.isEmpty()) {
            return Messages.of("plugin.missing", name);
        }
        Version there = present.stream().max(Version::compareTo).orElseThrow();
        return Messages.of(there.compareTo(range.getLeft()) < 0 ? "plugin.tooOld" : "plugin.tooNew", name, text(range), text(there));
    }

    private static String text(VersionRange range) {
        String least = text(range.getLeft());
        return range.getRight() == null ? Messages.of("plugin.orNewer", least)
                : Messages.of(range.getRightType() == VersionRange.RIGHT_OPEN ? "plugin.below" : "plugin.upTo", least, text(range.getRight()));
    }

    /** Without the qualifier, which tells builds apart and nobody anything. */
    private static String text(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
