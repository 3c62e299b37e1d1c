// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

/** What can be asked of a model; each is answered by one job at a time. */
public enum Question {
    /** Which plan is best? */
    PLAN,
    /** Which compromises are there between the objectives? */
    FRONT,
    /** What would the plan at a point of the front be? */
    COMPROMISE,
    /** What if? */
    COMPARISON,
    /** What decides? */
    SENSITIVITY
}
