// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

/** The generated loops over a program's narrow nodes. Stateless. */
interface NarrowKernel {
    /**
     * Runs one loop for some of the policies.
     *
     * @param loop its number
     * @param values one array a node, null for those that are not kept; then the decisions and the weights
     * @param numbers the formulas' constants: data and not code, so that a model with other numbers runs the same compiled loops
     * @param from first policy
     * @param to end of the policies
     */
    void run(int loop, double[][] values, double[] numbers, int from, int to);
}
