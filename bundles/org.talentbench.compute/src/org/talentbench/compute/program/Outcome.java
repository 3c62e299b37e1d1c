// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/**
 * A result of a program: an output or a constraint's formula.
 *
 * @param name of the output or constraint
 * @param offset where its values start among the M outcomes
 * @param size 1, or K for one value a team
 * @param draws index of the node of the values draw by draw
 * @param mean index of the node of their mean over the draws; it may have fewer axes than {@code size} says, and is then repeated
 */
public record Outcome(String name, int offset, int size, int draws, int mean) {
}
