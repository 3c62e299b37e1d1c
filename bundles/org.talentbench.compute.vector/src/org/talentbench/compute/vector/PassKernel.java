// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

/** The generated loop of a pass. Stateless. */
interface PassKernel {
    /**
     * Goes over employees for one policy after the other and adds to sums.
     *
     * @param columns one array an employee-level input, the presences first
     * @param numbers the formulas' constants: data and not code, so that a model with other numbers runs the same compiled loop
     * @param scalars for each policy its team-level inputs
     * @param sums for each policy its folds, from {@code sumsAt} on; added to, or lessened or enlarged as the fold says
     * @param policies how many
     * @param from first place, a multiple of the lanes
     * @param to end of the places, a multiple of the lanes
     * @param scratch as many floats as there are lanes
     */
    void run(float[][] columns, float[] numbers, float[] scalars, double[] sums, int sumsAt, int policies, int from, int to,
            float[] scratch);
}
