// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

/** Under which policy a variable is looked at: influences act on the difference between the two. */
enum Moment {
    /** The policy that is being decided. */
    PLANNED(""),
    /** The policy of today. */
    TODAY(".today");

    private final String suffix;

    Moment(String suffix) {
        this.suffix = suffix;
    }

    /** What is appended to a variable's name. No element's own name has a dot in it, so the result is free. */
    String suffix() {
        return suffix;
    }
}
