// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins}: lists, installs, removes and updates what brings factors, and writes the project of a new one. */
@Command(name = "plugins", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class PluginsCommand {
    private final Terminal terminal;

    PluginsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json") boolean json) throws Exception {
        return new PluginList(terminal).print(json);
    }

    @Command(name = "install", mixinStandardHelpOptions = true)
    int install(@Parameters(paramLabel = "SITE", descriptionKey = "site") String site,
            @Parameters(paramLabel = "ID", descriptionKey = "id", arity = "1..*") String[] ids) throws Exception {
        return new PluginRun(terminal).install(site, ids);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID", descriptionKey = "id") String id) throws Exception {
        return new PluginRun(terminal).remove(id);
    }

    @Command(name = "update", mixinStandardHelpOptions = true)
    int update(@Parameters(paramLabel = "ID", descriptionKey = "id", arity = "0..1") String id) throws Exception {
        return new PluginRun(terminal).update(id);
    }

    @Command(name = "migrate", mixinStandardHelpOptions = true)
    int migrate(@Parameters(paramLabel = "FOLDER", descriptionKey = "folder") Path folder) throws Exception {
        return new PluginRun(terminal).migrate(folder);
    }

    @Command(name = "new", mixinStandardHelpOptions = true)
    int create(@Parameters(paramLabel = "ID", descriptionKey = "id") String id,
            @Parameters(paramLabel = "DIR", descriptionKey = "folder", arity = "0..1") Path folder) throws Exception {
        return new PluginRun(terminal).create(id, folder);
    }
}
