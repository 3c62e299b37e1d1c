// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;

/** What {@code import mermaid} does once its options are read. */
final class ImportMermaidRun {
    private final ImportMermaidCommand options;
    private final Terminal terminal;

    ImportMermaidRun(ImportMermaidCommand options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() throws IOException {
        ChartKind kind = Choice.named("import.mermaid.noKind", options.as, List.of(ChartKind.values()), ImportMermaidRun::word);
        checkTarget();
        TextSource source = TextSource.of(options.file, terminal);
        MermaidReader.Reading reading = read(source);
        reading.warnings().forEach(warning ->
                terminal.err().println(Messages.of("import.mermaid.warning", source.name(), warning)));
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName(nameOf(options.out));
        var imported = new MermaidImport(KnownFactor.installed()).into(organisation, reading.flowchart(), kind);
        for (var element : imported.elements()) {
            // A chart without a title still needs a name: by it people find it again.
            if (element instanceof Chart && element.getName() == null) {
                element.setName(organisation.getName());
            }
        }
        ModelFile.save(organisation, options.out);
        imported.notes().forEach(terminal.out()::println);
        terminal.out().println(Messages.of("optimise.written", options.out));
        return ExitCode.OK;
    }

    private void checkTarget() {
        Target.check(options.out, "--out");
        if (Files.exists(options.out) && !options.force) {
            throw new UsageException(Messages.of("target.exists", options.out));
        }
    }

    private static MermaidReader.Reading read(TextSource source) throws ModelException {
        try {
            return MermaidReader.read(source.text());
        } catch (MermaidException mistake) {
            String sentence = Messages.of("import.mermaid.mistake", source.name(), mistake.line(), mistake.column(), mistake.expected(),
                    mistake.lineText());
            throw new ModelException(sentence, source.name(), mistake.line(), mistake.column(), mistake);
        }
    }

    /** As {@code --as} has it. */
    private static String word(ChartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        String ending = "." + ModelFile.EXTENSION;
        return name.endsWith(ending) && name.length() > ending.length() ? name.substring(0, name.length() - ending.length()) : name;
    }
}
