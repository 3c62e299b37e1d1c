// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

/** Says which element of a specification cannot be interpreted, where it stands, and why. */
public final class SpecificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String element;

    public SpecificationException(String element, int line, String reason) {
        super("%s in line %d: %s".formatted(element, line, reason));
        this.element = element;
    }

    public SpecificationException(String element, String reason) {
        super(element + ": " + reason);
        this.element = element;
    }

    /** The element that cannot be interpreted. */
    public String element() {
        return element;
    }
}
