// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import org.talentbench.analysis.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Talentbench.NAME + " " + Version.current(), "Java " + Runtime.version()};
    }
}
