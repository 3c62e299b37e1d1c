// SPDX-License-Identifier: EPL-2.0
package org.talentbench.releng;

import java.nio.file.Path;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.merge.java.JControlModel;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java code of an EMF generator model, without an Eclipse running.
 *
 * <p>Arguments: {@code model} or {@code edit}; the generator model as {@code BUNDLE/path}; the folder that holds the bundles.
 */
public final class GenerateModel {

    private GenerateModel() {}

    public static void main(String[] args) {
        String what = args[0];
        String genModelPath = args[1];
        Path bundles = Path.of(args[2]).toAbsolutePath().normalize();

        GenModel genModel = load(genModelPath, bundles);
        Diagnostic problems = genModel.diagnose();
        if (problems.getSeverity() == Diagnostic.ERROR) {
            throw new IllegalStateException(problems.toString());
        }
        genModel.setCanGenerate(true);
        genModel.setForceOverwrite(true);
        genModel.setValidateModel(true);
        genModel.setCodeFormatting(false);

        Diagnostic result = generator(genModel).generate(genModel, projectType(what), new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(result.toString(), result.getException());
        }
    }

    private static Object projectType(String what) {
        return switch (what) {
            case "model" -> GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE;
            case "edit" -> GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE;
            default -> throw new IllegalArgumentException("Expected model or edit, found " + what);
        };
    }

    private static GenModel load(String path, Path bundles) {
        for (String bundle : new String[] {"org.talentbench.model", "org.talentbench.model.edit"}) {
            EcorePlugin.getPlatformResourceMap().put(bundle, URI.createFileURI(bundles.resolve(bundle) + "/"));
        }
        var resources = new ResourceSetImpl();
        var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("*", new XMIResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        GenModelPackage.eINSTANCE.eClass();
        var resource = resources.getResource(URI.createPlatformResourceURI(path, true), true);
        var genModel = (GenModel) resource.getContents().getFirst();
        genModel.reconcile();
        return genModel;
    }

    private static Generator generator(GenModel genModel) {
        var generator = new Generator() {
            @Override
            public JControlModel getJControlModel() {
                // Merging needs a running workspace; there is nothing to merge, as generated code is never edited.
                return new JControlModel() {
                    @Override
                    public boolean canMerge() {
                        return false;
                    }
                };
            }
        };
        generator.getAdapterFactoryDescriptorRegistry()
                .addDescriptor(GenModelPackage.eNS_URI, JavaOnly.DESCRIPTOR);
        generator.setInput(genModel);
        return generator;
    }
}
