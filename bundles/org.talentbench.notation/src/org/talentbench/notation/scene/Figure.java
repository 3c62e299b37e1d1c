// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** The outline of a node or container. */
public enum Figure {
    SQUARE, ELLIPSE, LOZENGE, DOT, CONTAINER
}
