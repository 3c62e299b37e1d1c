// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

/** A part of a report. */
interface Section {
    /** Whether the plan says anything that belongs here; a section that is empty is left out, heading and all. */
    boolean isPresent();

    /** The heading. */
    String title();

    /** Writes what stands below the heading. */
    void write(Html html);
}
