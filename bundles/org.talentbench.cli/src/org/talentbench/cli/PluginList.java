// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.Rejection;
import org.talentbench.model.plugin.FactorPlugin;
import org.talentbench.model.plugin.FactorPlugins;

/** Prints the plugins that bring factors, and what is wrong with those that do not work. */
final class PluginList {
    private final Terminal terminal;

    PluginList(Terminal terminal) {
        this.terminal = terminal;
    }

    int print(boolean json) throws IOException {
        List<FactorPlugin> plugins = FactorPlugins.all();
        if (json) {
            write(plugins);
        } else {
            plugins.forEach(this::print);
        }
        return ExitCode.OK;
    }

    private void print(FactorPlugin plugin) {
        terminal.out().println(Messages.of(plugin.signed() ? "plugins.signed" : "plugins.unsigned", plugin.id(), plugin.version(), plugin.name()));
        if (!plugin.kinds().isEmpty()) {
            terminal.out().println("    " + plugin.kinds().stream().map(FactorKind::label).collect(Collectors.joining(", ")));
        }
        for (Rejection problem : plugin.problems()) {
            terminal.out().println("    " + Messages.of("plugins.problem", problem.reason()));
        }
    }

    private void write(List<FactorPlugin> plugins) throws IOException {
        JsonWriter writer = new JsonWriter(terminal.out());
        writer.setIndent("  ");
        writer.beginArray();
        for (FactorPlugin plugin : plugins) {
            writer.beginObject();
            writer.name("id").value(plugin.id()).name("name").value(plugin.name()).name("version").value(plugin.version());
            writer.name("signed").value(plugin.signed());
            writer.name("factors").beginArray();
            for (FactorKind kind : plugin.kinds()) {
                writer.beginObject().name("id").value(kind.id()).name("label").value(kind.label()).endObject();
            }
            writer.endArray();
            writer.name("problems").beginArray();
            for (Rejection problem : plugin.problems()) {
                writer.beginObject().name("id").value(problem.id()).name("reason").value(problem.reason()).endObject();
            }
            writer.endArray();
            writer.endObject();
        }
        writer.endArray();
        writer.flush();
        terminal.out().println();
    }
}
