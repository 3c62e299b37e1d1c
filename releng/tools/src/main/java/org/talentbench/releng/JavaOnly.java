// SPDX-License-Identifier: EPL-2.0
package org.talentbench.releng;

import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenClass;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenClassGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.util.Monitor;

/** Generates Java sources and nothing else: manifests, plugin.xml, texts and icons of the bundles are written by people. */
final class JavaOnly extends GenModelGeneratorAdapterFactory {

    static final GeneratorAdapterFactory.Descriptor DESCRIPTOR = JavaOnly::new;

    @Override
    public Adapter createGenModelAdapter() {
        if (genModelGeneratorAdapter == null) {
            genModelGeneratorAdapter = new GenModelGeneratorAdapter(this) {
                @Override
                protected void generateModelManifest(GenModel genModel, Monitor monitor) {}

                @Override
                protected void generateModelPluginProperties(GenModel genModel, Monitor monitor) {}

                @Override
                protected void generateModelBuildProperties(GenModel genModel, Monitor monitor) {}

                @Override
                protected void generateEditManifest(GenModel genModel, Monitor monitor) {}

                @Override
                protected void generateEditPluginProperties(GenModel genModel, Monitor monitor) {}

                @Override
                protected void generateEditBuildProperties(GenModel genModel, Monitor monitor) {}
            };
        }
        return genModelGeneratorAdapter;
    }

    @Override
    public Adapter createGenClassAdapter() {
        if (genClassGeneratorAdapter == null) {
            genClassGeneratorAdapter = new GenClassGeneratorAdapter(this) {
                @Override
                protected void generateItemIcon(GenClass genClass, Monitor monitor) {}

                @Override
                protected void generateCreateChildIcons(GenClass genClass, Monitor monitor) {}
            };
        }
        return genClassGeneratorAdapter;
    }
}
