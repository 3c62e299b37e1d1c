// SPDX-License-Identifier: EPL-2.0
package org.talentbench.releng;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Keeps of a bundle what others can compile against: of the named packages the public and protected parts, without any code. Small enough
 * to be checked in, and all that a comparison of versions needs.
 */
public final class WriteBaseline {
    private final JarFile bundle;
    private final List<String> packages;

    private WriteBaseline(JarFile bundle, List<String> packages) {
        this.bundle = bundle;
        this.packages = packages;
    }

    /** Arguments: the bundle, the file to write, and the packages. */
    public static void main(String[] arguments) throws IOException {
        try (JarFile bundle = new JarFile(arguments[0])) {
            new WriteBaseline(bundle, Arrays.asList(arguments).subList(2, arguments.length)).write(Path.of(arguments[1]));
        }
    }

    private void write(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target); JarOutputStream jar = new JarOutputStream(file, manifest())) {
            for (var entry : bundle.stream().filter(entry -> isOfApi(entry.getName())).sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                try (InputStream stream = bundle.getInputStream(entry)) {
                    ClassModel type = ClassFile.of().parse(stream.readAllBytes());
                    // A package-info has no flags that matter and carries the package's annotations.
                    if (isVisible(type.flags().flags()) || entry.getName().endsWith("package-info.class")) {
                        ZipEntry copy = new ZipEntry(entry.getName());
                        copy.setTime(0);
                        jar.putNextEntry(copy);
                        jar.write(signatures(type));
                        jar.closeEntry();
                    }
                }
            }
        }
    }

    private boolean isOfApi(String entry) {
        int slash = entry.lastIndexOf('/');
        return entry.endsWith(".class") && slash > 0 && packages.contains(entry.substring(0, slash).replace('/', '.'));
    }

    private Manifest manifest() throws IOException {
        Attributes from = bundle.getManifest().getMainAttributes();
        Manifest manifest = new Manifest();
        Attributes to = manifest.getMainAttributes();
        to.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (String header : List.of("Bundle-ManifestVersion", "Bundle-SymbolicName", "Bundle-Version")) {
            to.putValue(header, from.getValue(header));
        }
        to.putValue("Export-Package", Arrays.stream(from.getValue("Export-Package").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(String::strip).filter(clause -> packages.contains(clause.split(";")[0].strip())).collect(Collectors.joining(",")));
        return manifest;
    }

    private static byte[] signatures(ClassModel type) {
        ClassTransform parts = (builder, element) -> {
            switch (element) {
                case MethodModel method when !isVisible(method.flags().flags()) -> { }
                case FieldModel field when !isVisible(field.flags().flags()) -> { }
                case MethodModel method -> builder.transformMethod(method, MethodTransform.dropping(CodeModel.class::isInstance));
                case SourceFileAttribute source -> { }
                default -> builder.with(element);
            }
        };
        return ClassFile.of().transformClass(type, parts);
    }

    private static boolean isVisible(Set<AccessFlag> flags) {
        return flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED);
    }
}
