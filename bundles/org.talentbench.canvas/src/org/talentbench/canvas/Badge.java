// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.swt.graphics.Image;

/**
 * What is wrong with an element, as it is shown on its box.
 *
 * @param error whether it must be mended, and not only should be
 */
public record Badge(Image image, String message, boolean error) {
}
