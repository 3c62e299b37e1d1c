// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.tree.Branch;

/** Which element Properties are about when something is selected. */
final class Subject {

    private Subject() {
    }

    /** The selected element; of a branch of the tree the element that it belongs to, of a model's file its organisation; null for anything else. */
    static EObject of(Object selected) {
        return switch (selected) {
        case EObject element -> element;
        case Branch branch -> branch.owner();
        case IFile file when isModel(file) -> TalentUi.sessions().of(file).organisation().orElse(null);
        case null, default -> null;
        };
    }

    static boolean isModel(IFile file) {
        return ModelSessions.EXTENSION.equals(file.getFileExtension());
    }
}
