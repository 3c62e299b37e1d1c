// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import org.talentbench.mermaid.language.Messages;

/**
 * Where something stands in a text.
 *
 * @param line from 1; 0 for what was not read from a text
 * @param column from 1, in UTF-16 units
 */
public record Position(int line, int column) {

    /** Of what was not read from a text. */
    public static final Position NONE = new Position(0, 0);

    @Override
    public String toString() {
        return Messages.of("position", line, column);
    }
}
