// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built product, started as a user starts it. */
final class Product {

    /** What a run of the product left behind. */
    record Run(int exitCode, String output, String errors) {}

    private static final long LIMIT_MINUTES = 5;

    private final Path folder;

    private Product(Path folder) {
        this.folder = folder;
    }

    static Product built() {
        Path folder = Path.of(System.getProperty("talentbench.root"), "releng/product/target/products/talentbench/linux/gtk/x86_64");
        if (!Files.isExecutable(folder.resolve("talentbench"))) {
            throw new IllegalStateException("The product has not been built: " + folder);
        }
        return new Product(folder);
    }

    /** A copy that may be installed into. */
    Product copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Product(target);
    }

    Path folder() {
        return folder;
    }

    /** Runs an application of the platform that the product is made of. */
    Run platform(String application, String... arguments) throws IOException, InterruptedException {
        String launcher;
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            launcher = plugins.map(Path::toString).filter(path -> path.contains("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
        }
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar", launcher,
                "-nosplash", "-data", "@none", "-application", application));
        command.addAll(List.of(arguments));
        return start(Path.of("/dev/null"), command);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return run(Path.of("/dev/null"), arguments);
    }

    /** Runs the command line without a display, with the given file as its standard input. */
    Run run(Path input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(folder.resolve("talentbench").toString()));
        command.addAll(List.of(arguments));
        return start(input, command);
    }

    /**
     * Opens the window on the display of the tests and waits until it is closed, restarts included.
     *
     * @param options more of the platform's options
     * @param properties what the JVM is told
     */
    Run open(List<String> options, Map<String, String> properties) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(folder.resolve("talentbench").toString()));
        command.addAll(options);
        String vmargs = properties.entrySet().stream().map(property -> "-D" + property.getKey() + "=" + property.getValue()).collect(Collectors.joining(" "));
        return start(Path.of("/dev/null"), command, Map.of("DISPLAY", System.getenv("DISPLAY"), "GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1",
                "TALENTBENCH_VMARGS", "-XX:TieredStopAtLevel=1 " + vmargs));
    }

    private static Run start(Path input, List<String> command) throws IOException, InterruptedException {
        return start(input, command, Map.of());
    }

    private static Run start(Path input, List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        Path output = Files.createTempFile("talentbench", ".out");
        Path errors = Files.createTempFile("talentbench", ".err");
        var builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        environment.putAll(more);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end within " + LIMIT_MINUTES + " minutes");
        }
        try {
            return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
