// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Organisation;

/** What {@code export mermaid} does once its options are read. */
final class ExportMermaidRun {
    /** What {@code -d} may call the factor map in every language, here and where pictures are drawn. */
    private static final String FACTOR_MAP = "Factor map";

    private final ExportMermaidCommand options;
    private final Terminal terminal;

    ExportMermaidRun(ExportMermaidCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        Target.check(options.out, "--out");
        String text = MermaidWriter.write(chosen(charts(ModelSource.load(options.model, terminal))).flowchart().get());
        if (options.out == null) {
            terminal.out().print(text);
        } else {
            AtomicFile.write(options.out, text);
        }
        return ExitCode.OK;
    }

    private NamedChart chosen(List<NamedChart> charts) {
        if (options.chart != null) {
            String name = options.chart.equalsIgnoreCase(FACTOR_MAP) ? factorMap() : options.chart;
            return Choice.named("export.mermaid.noChart", name, charts, NamedChart::name);
        }
        return switch (charts.size()) {
            case 0 -> throw new UsageException(Messages.of("export.mermaid.none"));
            case 1 -> charts.getFirst();
            default -> throw new UsageException(Messages.of("export.mermaid.several",
                    charts.stream().map(NamedChart::name).collect(Collectors.joining(", "))));
        };
    }

    private static List<NamedChart> charts(Organisation organisation) {
        var export = new MermaidExport(KnownFactor.installed());
        var charts = new ArrayList<NamedChart>();
        Stream.of(organisation.getProcesses(), organisation.getConceptMaps()).flatMap(List::stream)
                .forEach(chart -> charts.add(new NamedChart(Elements.name(chart), () -> export.of(chart))));
        boolean hasVariables = Stream.of(organisation.getFactors(), organisation.getIncentives(), organisation.getOutcomes(),
                organisation.getConcepts()).anyMatch(variables -> !variables.isEmpty());
        if (hasVariables) {
            charts.add(new NamedChart(factorMap(), () -> export.ofFactorMap(organisation)));
        }
        return charts;
    }

    private static String factorMap() {
        return Messages.of("export.mermaid.factorMap");
    }

    /** Something that can be exported, made when it is. */
    private record NamedChart(String name, Supplier<Flowchart> flowchart) {
    }
}
