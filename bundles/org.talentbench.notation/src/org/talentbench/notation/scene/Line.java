// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** How a line is drawn. */
public enum Line {
    SOLID, DASH, DOT, DASH_DOT
}
