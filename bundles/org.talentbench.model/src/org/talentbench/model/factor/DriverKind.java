// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

/**
 * A driver that every factor of a kind has.
 *
 * @param key what the kind's formula calls its level; {@code key.coefficient} is its coefficient
 * @param label what people call it
 * @param symbol how papers write it, empty where they do not
 * @param level mean level of a new factor's driver, 0…100
 * @param deviation standard deviation between people, in points, at least 0
 * @param coefficient what one point adds to the factor's level
 */
public record DriverKind(String key, String label, String symbol, double level, double deviation, double coefficient) {}
