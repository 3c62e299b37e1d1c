// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line as an Eclipse application: {@code -application org.talentbench.cli.talentbench}. */
public final class Application implements IApplication {
    /** The exit code, which the launcher passes on to the shell. */
    @Override
    public Integer start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Talentbench.run(Terminal.ofProcess(), arguments);
    }

    @Override
    public void stop() {
        // Commands end by themselves; one that computes is told by the signal.
    }
}
