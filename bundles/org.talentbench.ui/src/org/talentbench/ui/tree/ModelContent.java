// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tree;

import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.session.ModelSession;

/** The tree of a model: the organisation, its branches, their elements and what those contain. The input is a session. */
public class ModelContent implements ITreeContentProvider {

    private final boolean emptyBranches;

    /**
     * Creates a provider.
     *
     * @param emptyBranches whether branches without an element are shown as well, as places to create the first one
     */
    public ModelContent(boolean emptyBranches) {
        this.emptyBranches = emptyBranches;
    }

    @Override
    public Object[] getElements(Object input) {
        return input instanceof ModelSession session ? session.organisation().stream().toArray() : getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
        case Organisation organisation -> branches(organisation).toArray();
        case Branch branch -> branch.children().toArray();
        case EObject element -> element.eContents().toArray();
        default -> new Object[0];
        };
    }

    private Stream<Branch> branches(Organisation organisation) {
        return organisation.eClass().getEAllContainments().stream()
                .map(feature -> new Branch(organisation, feature))
                .filter(branch -> emptyBranches || !branch.children().isEmpty());
    }

    @Override
    public Object getParent(Object element) {
        return switch (element) {
        case Branch branch -> branch.owner();
        case EObject child when child.eContainer() instanceof Organisation organisation -> new Branch(organisation, child.eContainmentFeature());
        case EObject child -> child.eContainer();
        default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }
}
