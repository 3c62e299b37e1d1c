// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.talentbench.notation.specification.Tool;

/** What can be made on a diagram, as people see it: the kinds of factors that plugins bring stand beside the tools of the specification. */
public record Palette(List<Drawer> drawers) {

    public Palette {
        drawers = List.copyOf(drawers);
    }

    /** Entries under one heading. */
    public record Drawer(String label, List<Entry> entries) {
        public Drawer {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A tool, ready to be used; a tool with candidates has an entry for each.
     *
     * @param id     unique on the palette, and the same from start to start
     * @param group  entries of one group stand together; empty for none
     * @param icon   a picture of its own, where it has one
     * @param values of variables that the tool is to be run with, beside those of the gesture
     */
    public record Entry(Tool tool, String id, String label, String documentation, String group, Optional<URI> icon,
            Map<String, Object> values) {
        public Entry {
            values = Map.copyOf(values);
        }
    }
}
