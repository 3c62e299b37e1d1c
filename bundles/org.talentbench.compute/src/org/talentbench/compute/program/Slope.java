// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/**
 * The derivative of the weighted sum of the outcomes by a decision.
 *
 * @param offset where the decision starts in the flat decision vector
 * @param size how many values it has
 * @param node the derivatives
 */
public record Slope(int offset, int size, int node) {
}
