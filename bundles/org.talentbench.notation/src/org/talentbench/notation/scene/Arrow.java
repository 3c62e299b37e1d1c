// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** How an edge ends. Input arrows point at the end, output arrows away from it. */
public enum Arrow {
    NONE, INPUT, OUTPUT, INPUT_CLOSED, OUTPUT_CLOSED, INPUT_FILLED, OUTPUT_FILLED, DIAMOND, DIAMOND_FILLED, DOT
}
