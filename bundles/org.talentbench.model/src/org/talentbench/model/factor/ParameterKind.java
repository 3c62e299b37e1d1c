// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

/**
 * A parameter of a factor kind.
 *
 * @param id what the kind's formula calls it
 * @param label what people call it
 * @param unit what its value counts, empty where it is a plain number
 * @param value of a factor that does not say otherwise
 * @param lower least value that makes sense
 * @param upper greatest value that makes sense
 */
public record ParameterKind(String id, String label, String unit, double value, double lower, double upper) {}
