// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** How an edge finds its way. */
public enum Routing {
    STRAIGHT, MANHATTAN, TREE
}
