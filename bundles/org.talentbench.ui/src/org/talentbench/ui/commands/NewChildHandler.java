// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.ModelSelection;

/** Creates an element under the selected one and selects it. */
public final class NewChildHandler extends AbstractHandler {

    static final String COMMAND = "org.talentbench.ui.newChild";
    static final String KIND = "org.talentbench.ui.newChild.kind";

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        ModelSelection.of(window).ifPresent(selection -> NewChild.under(selection).stream()
                .filter(child -> child.key().equals(event.getParameter(KIND))).findFirst().ifPresent(child -> {
                    selection.session().execute(child.creation(selection));
                    Reveal.element(window.getActivePage(), selection.session(), child.element());
                }));
        return null;
    }
}
