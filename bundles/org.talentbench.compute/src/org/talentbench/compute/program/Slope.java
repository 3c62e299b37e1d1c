// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/**
 * The derivative of the weighted sum of the outcomes by a decision.
 *
 * @param offset where the decision starts in the flat decision vector
 * @param size how many values it has, 1 or K
 * @param node index of the node of the derivatives, in the unit of the weighted sum per unit of the decision
 */
public record Slope(int offset, int size, int node) {
}
