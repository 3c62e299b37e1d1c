// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;

/** A model with an element of every kind that the metamodel knows, read from the metamodel. */
final class Specimens {

    private Specimens() {
    }

    static void save(IFile file) throws Exception {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName("Everything");
        grow(organisation, new HashSet<>());
        ModelFile.save(organisation, Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
    }

    @SuppressWarnings("unchecked")
    private static void grow(EObject parent, Set<EClass> grown) {
        grown.add(parent.eClass());
        for (EReference children : parent.eClass().getEAllContainments()) {
            for (EClass kind : kinds(children.getEReferenceType())) {
                if (!children.isMany() && parent.eGet(children) != null) {
                    continue;
                }
                EObject child = EcoreUtil.create(kind);
                if (child instanceof Named named) {
                    named.setName(kind.getName());
                }
                if (children.isMany()) {
                    ((List<EObject>) parent.eGet(children)).add(child);
                } else {
                    parent.eSet(children, child);
                }
                if (!grown.contains(kind)) {
                    grow(child, grown);
                }
            }
        }
    }

    private static List<EClass> kinds(EClass type) {
        return TalentPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(kind -> !kind.isAbstract() && type.isSuperTypeOf(kind)).toList();
    }

    static List<EObject> oneOfEachKind(Organisation organisation) {
        List<EObject> found = new ArrayList<>(List.of(organisation));
        Set<EClass> seen = new HashSet<>(Set.of(organisation.eClass()));
        organisation.eAllContents().forEachRemaining(element -> {
            if (seen.add(element.eClass())) {
                found.add(element);
            }
        });
        return found;
    }
}
