// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.talentbench.model.talent.TalentPackage;

/** Loads specifications the way Sirius does: against Sirius's own metamodels, which lie beside the project as data. */
public final class SiriusFiles {

    private final ResourceSet resources = new ResourceSetImpl();

    /** Skips the test where the metamodels are not. */
    public SiriusFiles() {
        Path folder = Path.of(System.getProperty("talentbench.root", "."), "..", "shared", "reference", "sirius");
        assumeTrue(Files.isDirectory(folder), () -> "Sirius's metamodels are not at " + folder.normalize()
                + ", so nothing can be said about what Sirius would accept");
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
        resources.getPackageRegistry().put(TalentPackage.eNS_URI, TalentPackage.eINSTANCE);
        register(folder.resolve("viewpoint.ecore"));
        register(folder.resolve("diagram.ecore"));
        resources.getURIConverter().getURIMap().put(URI.createURI("environment:/viewpoint"),
                uri(folder.resolve("Environment.odesign")));
    }

    private void register(Path ecore) {
        register((EPackage) resources.getResource(uri(ecore), true).getContents().getFirst());
    }

    private void register(EPackage ePackage) {
        resources.getPackageRegistry().put(ePackage.getNsURI(), ePackage);
        ePackage.getESubpackages().forEach(this::register);
    }

    private static URI uri(Path path) {
        return URI.createFileURI(path.toAbsolutePath().normalize().toString());
    }

    /** Loads the text of a specification; unknown classes and features throw. */
    public EObject load(String text) throws IOException {
        Resource resource = resources.createResource(URI.createURI("memory:/loaded.odesign"));
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        return resource.getContents().getFirst();
    }

    /** What Sirius would complain about: references to nothing, missing values, wrong types. */
    static List<String> complaints(EObject group) {
        List<String> complaints = new ArrayList<>();
        EcoreUtil.UnresolvedProxyCrossReferencer.find(group).keySet()
                .forEach(proxy -> complaints.add("unresolved: " + EcoreUtil.getURI(proxy)));
        for (TreeIterator<EObject> all = group.eAllContents(); all.hasNext();) {
            EObject element = all.next();
            element.eClass().getEAllStructuralFeatures().stream()
                    .filter(feature -> feature.isRequired() && isMissing(element, feature))
                    .forEach(feature -> complaints.add(element.eClass().getName() + " has no " + feature.getName()));
        }
        return complaints;
    }

    /** Transient features, such as a group's palette of system colours, are set by Sirius and never stand in a file. */
    private static boolean isMissing(EObject element, EStructuralFeature feature) {
        if (feature.isTransient() || feature.isDerived()) {
            return false;
        }
        return switch (element.eGet(feature)) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> values -> values.isEmpty();
            default -> false;
        };
    }
}
