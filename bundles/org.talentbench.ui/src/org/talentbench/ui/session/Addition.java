// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

/**
 * Something from outside a model that can be put into one. What is dragged onto a model, wherever that is shown, is asked to adapt to this,
 * so that those who show models need not know what there is to be dropped.
 */
@FunctionalInterface
public interface Addition {

    /** Puts it into a model, in one step that undo takes back. May ask the person first. */
    void addTo(ModelSession session);
}
