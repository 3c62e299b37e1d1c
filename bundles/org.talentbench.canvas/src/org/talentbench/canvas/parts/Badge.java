// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.parts;

import org.eclipse.swt.graphics.Image;

/** What is wrong with an element, as it is shown on its box. */
public record Badge(Image image, String message) {
}
