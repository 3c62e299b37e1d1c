// SPDX-License-Identifier: EPL-2.0
package org.talentbench.releng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the list of third-party licences of a product, read from the bundles themselves.
 *
 * <p>Arguments: the product's folder; a properties file that states the licence of bundles that do not carry it; the file to write.
 * Jars that our own bundles embed are listed too. A bundle whose licence is neither carried nor stated breaks the build: nothing goes into the product unseen.
 */
public final class ListLicences {

    /** How a licence shows in a bundle's manifest, POM, about page or licence file, the most telling first. */
    private static final Map<String, Pattern> SIGNS = signs();

    private ListLicences() {}

    public static void main(String[] args) throws IOException {
        Path product = Path.of(args[0]);
        var stated = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(args[1]))) {
            stated.load(reader);
        }
        var licences = new TreeMap<String, String>();
        try (var plugins = Files.list(product.resolve("plugins"))) {
            for (Path plugin : plugins.toList()) {
                String bundle = plugin.getFileName().toString().replaceFirst("\\.jar$", "");
                if (!bundle.startsWith("org.talentbench.")) {
                    licences.put(bundle, licence(plugin, bundle, bundle.substring(0, bundle.indexOf('_')), stated));
                } else {
                    for (Path jar : embedded(plugin)) {
                        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                        licences.put(name, licence(jar, name, name.replaceFirst("-\\d.*", ""), stated));
                    }
                }
            }
        }
        Files.writeString(Path.of(args[2]), page(licences));
    }

    /** The jars of others inside one of our own bundles. */
    private static List<Path> embedded(Path plugin) throws IOException {
        Path folder = plugin.resolve("lib");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }

    /** @param name under which the licence may be stated */
    private static String licence(Path plugin, String bundle, String name, Properties stated) throws IOException {
        if (stated.containsKey(name)) {
            return stated.getProperty(name);
        }
        for (String text : texts(plugin)) {
            for (var sign : SIGNS.entrySet()) {
                if (sign.getValue().matcher(text).find()) {
                    return sign.getKey();
                }
            }
        }
        throw new IllegalStateException("The licence of " + bundle + " is not known. Look it up, see that the EPL-2.0 allows it beside it, and "
                + "state it in releng/product/licences.properties.");
    }

    /** What the bundle says of its licence, the most telling text first. */
    private static List<String> texts(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) {
            return List.of(Files.readString(plugin.resolve("about.html")));
        }
        try (var jar = new JarFile(plugin.toFile())) {
            var texts = new ArrayList<String>();
            String header = jar.getManifest().getMainAttributes().getValue("Bundle-License");
            if (header != null) {
                texts.add(header);
            }
            List<Predicate<String>> places = List.of(
                    name -> name.matches("META-INF/maven/.*/pom\\.xml"),
                    name -> name.equals("about.html"),
                    name -> name.matches("(META-INF/)?LICEN[CS]E(\\.\\w+)?"));
            for (var place : places) {
                for (var entry : jar.stream().filter(entry -> place.test(entry.getName())).toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return texts;
        }
    }

    private static String page(Map<String, String> licences) {
        return """
                # Third-party licences

                TalentBench is published under the Eclipse Public License 2.0. The product contains these bundles and jars of others, each under its own
                licence, whose text it carries or names.

                | bundle or jar | licence |
                |---|---|
                """
                + licences.entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, Pattern> signs() {
        var signs = new LinkedHashMap<String, Pattern>();
        signs.put("EPL-2.0", Pattern.compile("epl-2\\.0|EPL[- ]2\\.0|Eclipse Public License (Version |- v )?2\\.0", Pattern.CASE_INSENSITIVE));
        signs.put("Apache-2.0", Pattern.compile("Apache-2\\.0|apache\\.org/licenses/LICENSE-2\\.0|Apache (Software )?License,? Version 2\\.0"));
        signs.put("EPL-1.0", Pattern.compile("epl-v10|Eclipse Public License Version 1\\.0"));
        signs.put("BSD-3-Clause", Pattern.compile("BSD-3-Clause"));
        signs.put("0BSD", Pattern.compile("0BSD"));
        signs.put("Unicode-3.0", Pattern.compile("Unicode-3\\.0"));
        signs.put("MIT", Pattern.compile("^MIT$|<name>MIT( License)?</name>|opensource\\.org/licenses/MIT|licenses/mit"));
        return signs;
    }
}
