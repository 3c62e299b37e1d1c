// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.Objects;

/**
 * What is measured along an axis.
 *
 * @param title its name, such as "Turnover"; may be empty
 * @param form how its numbers are written
 */
public record Axis(String title, NumberForm form) {

    public Axis {
        Objects.requireNonNull(title);
        Objects.requireNonNull(form);
    }

    /** The name with the unit, so that the numbers along the axis need none. */
    public String label() {
        return form.symbol().isEmpty() ? title : title.isEmpty() ? form.symbol() : title + " (" + form.symbol() + ")";
    }
}
