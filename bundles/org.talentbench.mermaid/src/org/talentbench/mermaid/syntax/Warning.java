// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

/** Something in a chart that was read, but perhaps not as its writer meant it, or that Mermaid itself would refuse. */
public record Warning(Position position, String message) {

    @Override
    public String toString() {
        return position.equals(Position.NONE) ? message : "%s: %s".formatted(position, message);
    }
}
