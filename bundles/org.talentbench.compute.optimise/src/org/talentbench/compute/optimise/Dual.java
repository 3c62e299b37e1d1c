// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise;

/**
 * A shadow price: how much the weighted objective changes for one more unit of the bound. The weighted objective is the weighted sum of
 * the objectives where all have the same sense, in that sense; where senses are mixed, the minimised form of it (maximised ones negative).
 *
 * @param constraint name of the constraint, or of the decision where its own bound binds
 * @param team index of the team, −1 where the constraint is the organisation's
 * @param value change of the objective per unit of the bound
 */
public record Dual(String constraint, int team, double value) {
}
