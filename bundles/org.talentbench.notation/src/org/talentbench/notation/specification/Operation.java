// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.specification;

import java.util.List;

/** A step of a tool: changes the model, or the element that the steps inside it work on. */
public sealed interface Operation {

    /** The steps inside work on another element. */
    record ChangeContext(Expression element, List<Operation> inside) implements Operation {
    }

    /** A new element in a reference of the current one; the steps inside work on it and see it as a variable. */
    record CreateInstance(String type, String reference, String variable, List<Operation> inside)
            implements Operation {
    }

    /** The steps inside see a variable more. */
    record With(String variable, Object value, List<Operation> inside) implements Operation {
    }

    /** Sets a feature of the current element, or adds to it where it holds many values. */
    record SetValue(String feature, Expression value) implements Operation {
    }

    /** Removes the current element from the model. */
    record RemoveElement() implements Operation {
    }

    /** The steps inside work on each element found. */
    record ForEach(Expression elements, String variable, List<Operation> inside) implements Operation {
    }

    /** The steps inside run where a condition holds. */
    record If(Expression condition, List<Operation> inside) implements Operation {
    }

    /** Opens a diagram of the current element. */
    record Navigate(String diagram, boolean create) implements Operation {
    }
}
