// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

/** What an epoch came to. @param number from 1 @param training mean loss of its batches @param test mean loss of the examples kept apart */
public record Epoch(int number, double training, double test) {
}
