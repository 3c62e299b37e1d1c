// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

/**
 * A contribution that is no factor kind.
 *
 * @param plugin symbolic name of the bundle that contributes it
 * @param id of the kind as far as it has one, else empty
 * @param reason a sentence that says what is wrong and what its author should do
 */
public record Rejection(String plugin, String id, String reason) {}
