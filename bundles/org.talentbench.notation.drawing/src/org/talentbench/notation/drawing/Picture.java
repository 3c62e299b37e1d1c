// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.drawing;

import java.util.List;

import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.scene.Rgb;

/** A drawn diagram. */
public record Picture(String title, Bounds bounds, Rgb paper, List<Mark> marks) {
}
