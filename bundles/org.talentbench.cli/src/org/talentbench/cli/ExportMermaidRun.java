// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.model.talent.Organisation;

/** What {@code export mermaid} does once its options are read. */
final class ExportMermaidRun {
    /** What {@code -d} calls the factor map, which has no name in the model. */
    private static final String FACTOR_MAP = "factor-map";

    private final ExportMermaidCommand options;
    private final Terminal terminal;

    ExportMermaidRun(ExportMermaidCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        Target.check(options.out, "--out");
        String text = MermaidWriter.write(chosen(drawings(ModelSource.load(options.model, terminal))).flowchart().get());
        if (options.out == null) {
            terminal.out().print(text);
        } else {
            Files.writeString(options.out, text);
        }
        return ExitCode.OK;
    }

    private Drawing chosen(List<Drawing> drawings) {
        if (options.chart != null) {
            return Choice.named("export.mermaid.noChart", options.chart, drawings, Drawing::name);
        }
        return switch (drawings.size()) {
            case 0 -> throw new UsageException(Messages.of("export.mermaid.none"));
            case 1 -> drawings.getFirst();
            default -> throw new UsageException(Messages.of("export.mermaid.several",
                    drawings.stream().map(Drawing::name).collect(Collectors.joining(", "))));
        };
    }

    private static List<Drawing> drawings(Organisation organisation) {
        var export = new MermaidExport(KnownFactor.installed());
        var drawings = new ArrayList<Drawing>();
        Stream.of(organisation.getProcesses(), organisation.getConceptMaps()).flatMap(List::stream)
                .forEach(chart -> drawings.add(new Drawing(chart.getName(), () -> export.of(chart))));
        boolean hasVariables = Stream.of(organisation.getFactors(), organisation.getIncentives(), organisation.getOutcomes(),
                organisation.getConcepts()).anyMatch(variables -> !variables.isEmpty());
        if (hasVariables) {
            drawings.add(new Drawing(FACTOR_MAP, () -> export.ofFactorMap(organisation)));
        }
        return drawings;
    }

    /** Something that can be exported, made when it is. */
    private record Drawing(String name, Supplier<Flowchart> flowchart) {
    }
}
