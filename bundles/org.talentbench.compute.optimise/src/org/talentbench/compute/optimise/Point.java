// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

/**
 * A policy and what comes of it. The arrays are not copied.
 *
 * @param decisions D values, the flat decision vector
 * @param outputs the outputs' values in the problem's order, K for one per team (constraints are not among them)
 * @param violation by how much the worst broken constraint is broken, relative to 1 + |bound|; 0 where all hold, infinite where one has no value
 */
public record Point(double[] decisions, double[] outputs, double violation) {
}
