// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.session.ModelSelection;

/**
 * Help on the Factor (F1): shows the help page of the kind that the palette has in hand, or of the selected factor, and where there is
 * neither the list of all.
 */
public final class FactorHelp extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<FactorKind> kind = elements(window).flatMap(element -> kind(element).stream()).findFirst();
        try {
            var view = (FactorPluginsView) window.getActivePage().showView(FactorPluginsView.ID);
            kind.ifPresent(view::show);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static Stream<EObject> elements(IWorkbenchWindow window) {
        Stream<EObject> inHand = window.getActivePage().getActivePart() instanceof DiagramEditor editor && editor.canvas() != null
                && editor.canvas().palette().table().isFocusControl() ? editor.canvas().palette().chosen().stream() : Stream.empty();
        return Stream.concat(inHand, ModelSelection.of(window).stream().flatMap(selection -> selection.elements().stream()));
    }

    /** The kind of a factor, or of the factor that a driver or a parameter belongs to. */
    static Optional<FactorKind> kind(EObject element) {
        return element instanceof Factor factor ? FactorKinds.find(factor.getKind())
                : element.eContainer() instanceof Factor factor ? FactorKinds.find(factor.getKind()) : Optional.empty();
    }
}
