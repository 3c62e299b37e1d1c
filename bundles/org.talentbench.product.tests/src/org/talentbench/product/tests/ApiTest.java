// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Attrs;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What plugins compile against keeps its promises: its packages' versions follow the rules of semantic versioning since the baseline, which is
 * that of the last release. The comparison is bnd's.
 */
class ApiTest {
    private static final Path ROOT = Path.of(System.getProperty("talentbench.root"));
    private static final String MODEL = "org.talentbench.model";
    private static final String ADVICE = "; give the package that version in the bundle's Export-Package, or undo the change";

    static List<String> baselines() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("releng/baseline"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - ".jar".length())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("baselines")
    void versionsFollowTheChangesSinceTheBaseline(String bundle) throws Exception {
        try (Jar now = new Jar(built(bundle).toFile())) {
            assertEquals(List.of(), mismatches(bundle, now));
        }
    }

    @Test
    void aMethodThatGoesWithoutANewVersionIsNoticed() throws Exception {
        try (Jar changed = withoutMethod("org/talentbench/model/factor/FactorKinds.class", "find")) {
            List<String> mismatches = mismatches(MODEL, changed);
            assertEquals(1, mismatches.size(), mismatches::toString);
            assertTrue(mismatches.getFirst().startsWith("org.talentbench.model.factor must become 2.0.0"), mismatches.getFirst());
        }
    }

    @Test
    void aNewMethodOfAnInterfaceThatPluginsImplementIsABreak() throws Exception {
        try (Jar now = new Jar(built(MODEL).toFile())) {
            String path = "org/talentbench/model/factor/FactorFormula.class";
            ClassModel type = ClassFile.of().parse(now.getResource(path).openInputStream().readAllBytes());
            byte[] more = ClassFile.of().transformClass(type, ClassTransform.endHandler(builder -> builder.withMethod("unit",
                    java.lang.constant.MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_String),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, method -> { })));
            now.putResource(path, new EmbeddedResource(more, 0));
            assertTrue(mismatches(MODEL, now).getFirst().startsWith("org.talentbench.model.factor must become 2.0.0"), mismatches(MODEL, now)::toString);
        }
    }

    @Test
    void aBreakWithANewMajorVersionIsNone() throws Exception {
        try (Jar changed = withoutMethod("org/talentbench/model/factor/FactorKinds.class", "find")) {
            Parameters exports = new Parameters(changed.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE));
            exports.get("org.talentbench.model.factor").put(Constants.VERSION_ATTRIBUTE, "2.0.0");
            changed.getManifest().getMainAttributes().putValue(Constants.EXPORT_PACKAGE, exports.toString());
            assertEquals(List.of(), mismatches(MODEL, changed));
        }
    }

    @Test
    void everyExportHasAVersionAndNoneIsInternal() {
        House.open().productBundles().forEach(bundle -> {
            assertTrue(bundle.exports().stream().noneMatch(name -> name.contains(".internal") || name.endsWith(".impl")), bundle.name());
            assertTrue(bundle.exportClauses().stream().allMatch(clause -> clause.contains("version=\"")), () -> bundle.name() + ": " + bundle.exportClauses());
        });
    }

    @Test
    void everyInterfaceOfTheApiSaysWhoImplementsIt() throws Exception {
        for (String bundle : List.of("org.talentbench.compute", MODEL)) {
            try (Jar jar = new Jar(built(bundle).toFile())) {
                for (String name : jar.getResources().keySet()) {
                    if (name.endsWith(".class") && isExported(jar, name) && !name.contains("/talent/")) {
                        String content = new String(jar.getResource(name).openInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                        ClassModel type = ClassFile.of().parse(jar.getResource(name).openInputStream().readAllBytes());
                        boolean open = type.flags().has(java.lang.reflect.AccessFlag.INTERFACE) && type.flags().has(java.lang.reflect.AccessFlag.PUBLIC)
                                && !name.contains("$") && !name.endsWith("package-info.class");
                        assertFalse(open && !content.contains("org/osgi/annotation/versioning/"), name);
                    }
                }
            }
        }
    }

    private static boolean isExported(Jar jar, String name) throws Exception {
        int slash = name.lastIndexOf('/');
        return slash > 0 && new Parameters(jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE))
                .containsKey(name.substring(0, slash).replace('/', '.'));
    }

    private static Jar withoutMethod(String path, String method) throws Exception {
        Jar jar = new Jar(built(MODEL).toFile());
        ClassModel type = ClassFile.of().parse(jar.getResource(path).openInputStream().readAllBytes());
        byte[] less = ClassFile.of().transformClass(type, ClassTransform.dropping(
                element -> element instanceof MethodModel found && found.methodName().equalsString(method)));
        jar.putResource(path, new EmbeddedResource(less, 0));
        return jar;
    }

    private static Path built(String bundle) {
        return ROOT.resolve("bundles").resolve(bundle).resolve("target").resolve(bundle + "-1.0.0-SNAPSHOT.jar");
    }

    /** The packages whose version is too low for what has changed, each with the version it needs. */
    private static List<String> mismatches(String bundle, Jar now) throws Exception {
        try (Jar before = new Jar(ROOT.resolve("releng/baseline").resolve(bundle + ".jar").toFile()); Processor processor = new Processor()) {
            String packages = String.join(",", new Parameters(before.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE)).keyList());
            return new Baseline(processor, new DiffPluginImpl()).baseline(now, before, new Instructions(packages)).stream()
                    .filter(info -> info.mismatch).map(ApiTest::sentence).toList();
        }
    }

    private static String sentence(Info info) {
        return info.packageName + " must become " + info.suggestedVersion + ", it is " + info.newerVersion + " (change: "
                + info.packageDiff.getDelta() + ")" + ADVICE;
    }
}
