// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Wording;
import org.talentbench.ui.tree.ModelLabels;

/** The elements that a reference may point to, and the dialog in which one is searched for. */
final class Candidates {

    private Candidates() {
    }

    /** What an element's reference may point to, by name. */
    static List<EObject> of(EObject element, EReference reference) {
        List<EObject> found = new ArrayList<>();
        EcoreUtil.getRootContainer(element).eAllContents().forEachRemaining(each -> {
            if (reference.getEReferenceType().isInstance(each) && each != element && sensible(reference, each)) {
                found.add(each);
            }
        });
        found.sort(Comparator.comparing(Wording::of, String.CASE_INSENSITIVE_ORDER));
        return found;
    }

    /** The metamodel's sentence, where its type says less: a setting is for an incentive or a driver. */
    private static boolean sensible(EReference reference, EObject candidate) {
        return reference != TalentPackage.Literals.SETTING__VARIABLE || candidate instanceof Incentive || candidate instanceof Driver;
    }

    /** Name and kind; the container as well where the name alone could be another's. */
    static String label(EObject element) {
        String kind = element.eContainer() == null || element.eContainer().eContainer() == null ? Wording.of(element.eClass())
                : NLS.bind(Messages.candidate_within, Wording.of(element.eClass()), Wording.of(element.eContainer()));
        return NLS.bind(Messages.candidate, Wording.of(element), kind);
    }

    /** Asks for one or more of some elements, with a field to search in; empty when the person thought better of it. */
    static Optional<List<EObject>> ask(Shell shell, EReference reference, List<EObject> candidates, boolean several) {
        var dialog = new ElementListSelectionDialog(shell, new ModelLabels() {
            @Override
            public String getText(Object element) {
                return label((EObject) element);
            }
        });
        dialog.setTitle(NLS.bind(Messages.candidates_title, Wording.of(reference)));
        dialog.setMessage(Messages.candidates_search);
        dialog.setMultipleSelection(several);
        dialog.setElements(candidates.toArray());
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        return Optional.of(List.of(dialog.getResult()).stream().map(EObject.class::cast).toList());
    }
}
