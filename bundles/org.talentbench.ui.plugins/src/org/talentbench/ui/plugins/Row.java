// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.Rejection;
import org.talentbench.model.plugin.FactorPlugin;

/** A line of the view. */
sealed interface Row {

    /** A plugin. */
    record Plugin(FactorPlugin plugin) implements Row {

        List<Row> children() {
            return Stream.<Row>concat(plugin.kinds().stream().map(Kind::new), plugin.problems().stream().map(Problem::new)).toList();
        }

        boolean fails() {
            return !plugin.problems().isEmpty();
        }
    }

    /** A factor that works. */
    record Kind(FactorKind kind) implements Row {
    }

    /** A factor that does not work, or why the whole plugin does not. */
    record Problem(Rejection rejection) implements Row {
    }

    /** What it is called. */
    default String name() {
        return switch (this) {
        case Plugin(FactorPlugin plugin) -> plugin.name();
        case Kind(FactorKind kind) -> kind.label();
        case Problem(Rejection rejection) -> rejection.id().isEmpty() ? rejection.plugin() : rejection.id();
        };
    }

    /** Whether it works, or the reason why it does not. */
    default String state() {
        return switch (this) {
        case Plugin(FactorPlugin plugin) -> NLS.bind(plugin.signed() ? Messages.plugin_signed : Messages.plugin_unsigned, plugin.problems().isEmpty()
                ? Messages.plugin_works : plugin.kinds().isEmpty() ? Messages.plugin_fails : Messages.plugin_works_partly);
        case Kind kind -> Messages.plugin_works;
        case Problem(Rejection rejection) -> rejection.reason();
        };
    }

    /** Without the qualifier, which tells builds apart and nobody anything. */
    default String version() {
        return this instanceof Plugin(FactorPlugin plugin) ? plugin.version().replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1") : "";
    }

    /** What does not fit into the columns. */
    default String details() {
        return switch (this) {
        case Plugin(FactorPlugin plugin) -> Stream.concat(Stream.of(plugin.id() + " " + plugin.version(), state()), plugin.problems().stream().map(Rejection::reason))
                .collect(Collectors.joining("\n"));
        case Kind(FactorKind kind) -> withSymbol(kind.id(), kind.symbol()) + "\n" + kind.description() + "\n"
                + kind.drivers().stream().map(driver -> withSymbol(driver.label(), driver.symbol())).collect(Collectors.joining(", "));
        case Problem(Rejection rejection) -> rejection.reason();
        };
    }

    private static String withSymbol(String name, String symbol) {
        return symbol.isEmpty() ? name : name + " (" + symbol + ")";
    }
}
