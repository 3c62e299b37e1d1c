// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** Which way a diagram reads. */
public enum Direction {
    /** From top to bottom. */
    TB,
    /** From left to right. */
    LR,
    /** From bottom to top. */
    BT,
    /** From right to left. */
    RL
}
