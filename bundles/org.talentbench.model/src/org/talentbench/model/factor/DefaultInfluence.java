// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import org.talentbench.model.talent.OutcomeKind;

/**
 * An influence that a new factor of a kind starts with, where the model measures the outcome.
 *
 * @param outcome what it moves
 * @param weight toward turnover and retention: log hazard that 10 points of the factor take away; else the outcome's units per point
 */
public record DefaultInfluence(OutcomeKind outcome, double weight) {}
