// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

/**
 * Something in a chart that was picked.
 *
 * @param layer which layer or series of the chart it is in, from 0; of intervals always 0
 * @param index which of that layer's places or rows it is, from 0
 */
public record Pick(int layer, int index) {
}
