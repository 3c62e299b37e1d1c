// SPDX-License-Identifier: EPL-2.0
/**
 * Between the model and the engine: {@link org.talentbench.analysis.ProblemBuilder} compiles a model,
 * {@link org.talentbench.analysis.Optimisation} has it optimised and writes plans, {@link org.talentbench.analysis.PlanText} and
 * {@link org.talentbench.analysis.PlanJson} say what is in them.
 */
package org.talentbench.analysis;
