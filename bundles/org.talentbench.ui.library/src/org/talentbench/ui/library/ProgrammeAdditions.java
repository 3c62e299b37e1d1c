// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.Collection;
import java.util.List;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.talentbench.examples.Intervention;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.Reveal;
import org.talentbench.ui.session.Addition;
import org.talentbench.ui.session.ModelSession;

/** Puts programmes into models: the one place that does it, for drops, the view and the wizard. */
public final class ProgrammeAdditions implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object object, Class<T> type) {
        return object instanceof Intervention intervention && type == Addition.class
                ? type.cast((Addition) session -> addEverywhere(Programme.of(intervention), session)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { Addition.class };
    }

    /** In all teams; whatever the person should know before is asked. */
    private static void addEverywhere(Programme programme, ModelSession session) {
        session.organisation().ifPresent(model -> {
            Merge merge = Merge.of(programme.model(), model);
            String title = programme.intervention().title();
            if (merge.isEmpty()) {
                MessageDialog.openInformation(window().getShell(), title, NLS.bind(Messages.add_nothing, title, Wording.of(model)));
            } else if (!merge.differsInCurrency() || MessageDialog.open(MessageDialog.QUESTION, window().getShell(), title,
                    currencies(programme.model(), model), 0, Messages.add_anyway, Messages.add_not) == 0) {
                add(programme, merge, session, List.of());
            }
        });
    }

    /** Executes the one step, and shows the first of what is new. */
    static void add(Programme programme, Merge merge, ModelSession session, Collection<Team> teams) {
        Command command = merge.command(NLS.bind(Messages.add_step, programme.intervention().title()), teams);
        session.execute(command);
        command.getResult().stream().filter(EObject.class::isInstance).map(EObject.class::cast).findFirst()
                .ifPresent(first -> Reveal.element(window().getActivePage(), session, first));
    }

    static String currencies(Organisation library, Organisation model) {
        return NLS.bind(Messages.add_currencies, library.getCurrency(), model.getCurrency());
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    }
}
