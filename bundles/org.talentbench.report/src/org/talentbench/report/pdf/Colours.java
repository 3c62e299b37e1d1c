// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that a style sheet names, such as {@code --ink}, with their values. */
record Colours(Map<String, String> values) {
    private static final Pattern PRINT = Pattern.compile("@media print\\s*\\{\\s*:root\\s*\\{([^}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("--(\\w+):\\s*(#\\w+)");
    private static final Pattern USE = Pattern.compile("var\\(--(\\w+)\\)");

    /** Those for paper. */
    static Colours forPrint(String style) {
        Matcher print = PRINT.matcher(style);
        if (!print.find()) {
            throw new IllegalArgumentException("The style sheet has no colours for print");
        }
        Map<String, String> values = new HashMap<>();
        COLOUR.matcher(print.group(1)).results().forEach(colour -> values.put(colour.group(1), colour.group(2)));
        return new Colours(Map.copyOf(values));
    }

    Color get(String name) {
        return Color.decode(values.get(name).substring(0, 7));
    }

    /** A text with each colour that it takes by name written out. */
    String resolved(String text) {
        return USE.matcher(text).replaceAll(use -> values.getOrDefault(use.group(1), "#000000"));
    }
}
