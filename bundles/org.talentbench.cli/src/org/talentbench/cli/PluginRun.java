// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.talentbench.cli.Provisioning.Change;
import org.talentbench.examples.PluginTemplate;

/** What the commands of {@code plugins} do that change something. */
final class PluginRun {
    private final Terminal terminal;

    PluginRun(Terminal terminal) {
        this.terminal = terminal;
    }

    int install(String site, String[] ids) throws PluginException {
        try (Provisioning installation = Provisioning.here()) {
            Change change = installation.install(address(site), Arrays.asList(ids));
            change.units().forEach(unit -> say(change.done() ? "plugins.installed" : "plugins.already", unit));
            sayUnsigned(change);
        }
        return ExitCode.OK;
    }

    int remove(String id) throws PluginException {
        try (Provisioning installation = Provisioning.here()) {
            installation.remove(id).units().forEach(unit -> say("plugins.removed", unit));
        }
        return ExitCode.OK;
    }

    int update(String id) throws PluginException {
        try (Provisioning installation = Provisioning.here()) {
            Change change = installation.update(id);
            change.units().forEach(unit -> say("plugins.updated", unit));
            if (!change.done()) {
                terminal.out().println(Messages.of("plugins.newest"));
            }
            sayUnsigned(change);
        }
        return ExitCode.OK;
    }

    int migrate(Path folder) throws PluginException {
        try (Provisioning installation = Provisioning.here()) {
            Change change = installation.migrate(folder);
            change.units().forEach(unit -> say("plugins.installed", unit));
            if (change.units().isEmpty()) {
                terminal.out().println(Messages.of("plugins.nothing", folder));
            }
            sayUnsigned(change);
        }
        return ExitCode.OK;
    }

    int create(String id, Path folder) throws IOException, PluginException {
        if (!PluginTemplate.isId(id)) {
            throw new UsageException(Messages.of("plugins.noId", id));
        }
        Path target = folder == null ? Path.of(id) : folder;
        try {
            PluginTemplate.write(id, target, Path.of(Platform.getInstallLocation().getURL().getPath()));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(Messages.of("plugins.notEmpty", target));
        }
        terminal.out().println(Messages.of("plugins.written", target, id));
        return ExitCode.OK;
    }

    /** A folder, an archive, or an address. */
    private static URI address(String site) throws PluginException {
        Path path = existing(site);
        if (path != null) {
            return Files.isDirectory(path) ? path.toUri() : URI.create("jar:" + path.toUri() + "!/");
        }
        try {
            URI address = URI.create(site);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same sentence as a folder that is not there.
        }
        throw new PluginException(Messages.of("plugins.noSite", site));
    }

    private static Path existing(String site) {
        try {
            Path path = Path.of(site).toAbsolutePath().normalize();
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void say(String key, IInstallableUnit unit) {
        terminal.out().println(Messages.of(key, Units.name(unit), unit.getVersion().toString()));
    }

    private void sayUnsigned(Change change) {
        Collection<String> unsigned = change.unsigned();
        if (!unsigned.isEmpty()) {
            terminal.err().println(Messages.of("plugins.unsignedContent", unsigned.stream().sorted().collect(Collectors.joining(", "))));
        }
    }
}
