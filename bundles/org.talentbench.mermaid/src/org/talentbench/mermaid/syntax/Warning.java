// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

import org.talentbench.mermaid.language.Messages;

/** Something in a chart that was read, but perhaps not as its writer meant it, or that Mermaid itself would refuse. */
public record Warning(Position position, String message) {

    @Override
    public String toString() {
        return position.equals(Position.NONE) ? message : Messages.of("warning", position, message);
    }
}
