// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.commands;

import java.util.Collection;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.ui.handlers.HandlerUtil;
import org.talentbench.model.edit.Deletion;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.ModelSelection;

/** Cut, copy, paste and delete of elements. plugin.xml says which of them a handler is: {@code …ElementCommand:CUT}. */
public final class ElementCommand extends AbstractHandler implements IExecutableExtension {

    private enum Kind {
        CUT, COPY, PASTE, DELETE
    }

    private Kind kind;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        kind = Kind.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ModelSelection.of(HandlerUtil.getActiveWorkbenchWindow(event)).ifPresent(selection -> selection.session().execute(command(selection)));
        return null;
    }

    private Command command(ModelSelection selection) {
        EditingDomain domain = selection.session().domain();
        List<EObject> elements = selection.elements();
        return switch (kind) {
        case CUT -> cut(selection);
        case COPY -> CopyToClipboardCommand.create(domain, elements);
        case PASTE -> PasteFromClipboardCommand.create(domain, selection.owner().orElse(null), selection.branch().map(branch -> branch.feature()).orElse(null));
        case DELETE -> named(Messages.command_delete, Deletion.of(selection.session().domain(), elements));
        };
    }

    /** EMF's own cut would leave behind what cannot be without the cut elements. */
    private static Command cut(ModelSelection selection) {
        Collection<EObject> elements = selection.elements();
        return named(Messages.command_cut, CopyToClipboardCommand.create(selection.session().domain(), elements), Deletion.of(selection.session().domain(), elements));
    }

    private static Command named(String label, Command... parts) {
        return new CompoundCommand(label, List.of(parts));
    }
}
