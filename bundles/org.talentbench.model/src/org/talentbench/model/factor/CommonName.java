// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

/**
 * What people call factors of a kind in one language; there may be several in each.
 *
 * @param language of the name, as a BCP 47 tag such as {@code en} or {@code zh}
 * @param text the name; case, spaces and punctuation do not count
 */
public record CommonName(String language, String text) {}
