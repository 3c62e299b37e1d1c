// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.scene;

/** How an edge is drawn. */
public record Stroke(Rgb colour, Line line, double width, Arrow source, Arrow target, Routing routing) {
}
