// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A plugin that is installed into the running framework and removed again, with nothing but a manifest and what is put into it. */
public final class TemporaryPlugin implements AutoCloseable {
    private final Bundle bundle;

    /**
     * Installs a plugin.
     *
     * @param requires a clause of its {@code Require-Bundle}
     * @param factors what stands in its extension
     * @param files more of its files by their paths
     */
    public TemporaryPlugin(String id, String requires, String factors, Map<String, byte[]> files) throws IOException, BundleException {
        BundleContext context = FrameworkUtil.getBundle(TemporaryPlugin.class).getBundleContext();
        bundle = context.installBundle("memory:" + id, new ByteArrayInputStream(jar(id, requires, factors, files)));
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
    }

    /** The class file of a class of this bundle, with its path. */
    public static Map<String, byte[]> file(Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(path)) {
            return Map.of(path, stream.readAllBytes());
        }
    }

    private static byte[] jar(String id, String requires, String factors, Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s;singleton:=true
                Bundle-Version: 1.0.0
                Bundle-ActivationPolicy: lazy
                Require-Bundle: %s
                """.formatted(id, requires).getBytes(StandardCharsets.UTF_8));
        entries.put("plugin.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <plugin><extension point="org.talentbench.model.factors">%s</extension></plugin>
                """.formatted(factors).getBytes(StandardCharsets.UTF_8));
        entries.putAll(files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }
}
