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
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.FirstLayout;

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
        Path target = target();
        TextSource source = TextSource.of(options.file, terminal);
        MermaidReader.Reading reading = read(source);
        reading.warnings().forEach(warning ->
                terminal.err().println(Messages.of("import.mermaid.warning", source.name(), warning)));
        Organisation organisation = options.into == null ? newOrganisation(target) : ModelSource.load(options.into, terminal);
        var imported = new MermaidImport(KnownFactor.installed()).into(organisation, reading.flowchart(), kind, untitled(organisation));
        FirstLayout.give(imported.diagram(), Notation::talentBench);
        ModelFile.save(organisation, target);
        imported.notes().forEach(terminal.out()::println);
        terminal.out().println(Messages.of("import.mermaid.done", imported.diagram().getName(), target));
        return ExitCode.OK;
    }

    /** Where to write: what -o says, or else the model that is added to. */
    private Path target() {
        if (options.out == null && options.into == null) {
            throw new UsageException(Messages.of("import.mermaid.noTarget"));
        }
        if (options.out == null) {
            return ModelSource.file(options.into);
        }
        Target.check(options.out, "--out");
        if (Files.exists(options.out) && !options.force) {
            throw new UsageException(Messages.of("target.exists", options.out));
        }
        return options.out;
    }

    private static Organisation newOrganisation(Path target) {
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName(nameOf(target, ModelFile.EXTENSION));
        return organisation;
    }

    /** The name of a chart without a title: by it people find it again. */
    private String untitled(Organisation organisation) {
        if (options.name != null) {
            return options.name;
        }
        return options.into == null || options.file.equals(ModelSource.STANDARD_INPUT) ? organisation.getName()
                : nameOf(Path.of(options.file), "mmd");
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

    private static String nameOf(Path file, String extension) {
        String name = file.getFileName().toString();
        String ending = "." + extension;
        return name.endsWith(ending) && name.length() > ending.length() ? name.substring(0, name.length() - ending.length()) : name;
    }
}
