// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

/** What the command line tells the shell. */
final class ExitCode {
    static final int OK = 0;
    /** The model is at fault. */
    static final int MODEL = 1;
    /** The command was not given right. */
    static final int USAGE = 2;
    /** The workbench is at fault. */
    static final int INTERNAL = 3;
    /** Stopped by Ctrl-C: 128 + SIGINT, as shells have it. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
