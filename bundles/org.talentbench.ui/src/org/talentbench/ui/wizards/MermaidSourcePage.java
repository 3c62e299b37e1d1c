// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.ui.Debounce;
import org.talentbench.ui.Messages;
import org.talentbench.ui.Wording;

/** Asks for a Mermaid flowchart, from a file or pasted, and shows what the workbench makes of it. */
final class MermaidSourcePage extends WizardPage {

    private static final int READ_MILLISECONDS = 250;

    private final Map<ChartKind, Button> kinds = new LinkedHashMap<>();
    private ChartKind kind = ChartKind.PROCESS;
    private Text source;
    private Text preview;
    private Flowchart flowchart;
    private String name = "";

    MermaidSourcePage() {
        super("source");
        setTitle(Messages.mermaid_title);
        setDescription(Messages.mermaid_source);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(body);
        var file = new Button(body, SWT.PUSH);
        file.setText(Messages.mermaid_file);
        file.addListener(SWT.Selection, event -> browse());
        new Label(body, SWT.NONE).setText(Messages.mermaid_or_paste);
        var sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(760, 300).applyTo(sash);
        source = new Text(titled(sash, Messages.mermaid_text), SWT.MULTI | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        source.setFont(JFaceResources.getTextFont());
        source.setMessage("flowchart LR");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(source);
        preview = new Text(titled(sash, Messages.mermaid_preview), SWT.MULTI | SWT.BORDER | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(preview);
        createKinds(body);
        var reading = new Debounce(body.getDisplay(), READ_MILLISECONDS, this::read);
        source.addListener(SWT.Modify, event -> {
            flowchart = null;
            setPageComplete(false);
            reading.request();
        });
        body.addDisposeListener(event -> reading.cancel());
        setControl(body);
        source.setFocus();
    }

    private static Composite titled(Composite parent, String title) {
        var box = new Composite(parent, SWT.NONE);
        box.setLayout(new GridLayout());
        new Label(box, SWT.NONE).setText(title);
        return box;
    }

    private void createKinds(Composite body) {
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(1 + ChartKind.values().length).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.mermaid_as);
        for (ChartKind each : ChartKind.values()) {
            var button = new Button(row, SWT.RADIO);
            button.setText(label(each));
            button.setSelection(each == kind);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    kind = each;
                    read();
                }
            });
            kinds.put(each, button);
        }
    }

    private static String label(ChartKind kind) {
        return switch (kind) {
        case PROCESS -> Messages.mermaid_process;
        case FACTOR_MAP -> Messages.mermaid_factor_map;
        case CONCEPT_MAP -> Messages.mermaid_concept_map;
        };
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.mermaid_title);
        dialog.setFilterExtensions(new String[] { "*.mmd;*.mermaid;*.md;*.txt", "*" });
        String chosen = dialog.open();
        if (chosen != null) {
            open(Path.of(chosen));
        }
    }

    /** Takes the text from a file. */
    private void open(Path file) {
        try {
            String text = Files.readString(file);
            name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
            source.setText(text);
        } catch (IOException e) {
            setErrorMessage(NLS.bind(Messages.mermaid_unreadable, file, e.getMessage()));
        }
    }

    private void read() {
        flowchart = null;
        String text = source.getText();
        setErrorMessage(null);
        if (text.isBlank()) {
            preview.setText("");
        } else {
            try {
                MermaidReader.Reading reading = MermaidReader.read(text);
                flowchart = reading.flowchart();
                preview.setText(words(reading));
            } catch (MermaidException mistake) {
                setErrorMessage(NLS.bind(Messages.mermaid_mistake, new Object[] { mistake.line(), mistake.column(), mistake.expected() }));
                preview.setText("");
            }
        }
        setPageComplete(flowchart != null);
    }

    /** What becomes of the chart, tried on a model that nobody keeps. */
    private String words(MermaidReader.Reading reading) {
        var tried = TalentFactory.eINSTANCE.createOrganisation();
        MermaidImport.Imported imported = new MermaidImport(KnownFactor.installed()).into(tried, reading.flowchart(), kind);
        List<Named> parts = imported.elements().stream().flatMap(element -> element instanceof Chart ? element.eContents().stream() : Stream.of(element))
                .filter(Named.class::isInstance).map(Named.class::cast).toList();
        Map<String, List<Named>> byKind = parts.stream().collect(Collectors.groupingBy(part -> Wording.of(part.eClass()), LinkedHashMap::new, Collectors.toList()));
        String found = byKind.entrySet().stream().map(each -> each.getKey() + " (" + each.getValue().size() + ")\n"
                + each.getValue().stream().map(part -> "   " + Wording.of(part)).distinct().collect(Collectors.joining("\n"))).collect(Collectors.joining("\n\n"));
        String remarks = Stream.concat(reading.warnings().stream().map(String::valueOf), imported.notes().stream()).collect(Collectors.joining("\n"));
        return remarks.isEmpty() ? found : Messages.mermaid_remarks + "\n" + remarks + "\n\n" + found;
    }

    /** The chart that was read. */
    Optional<Flowchart> flowchart() {
        return Optional.ofNullable(flowchart);
    }

    /** What it is to become. */
    ChartKind kind() {
        return kind;
    }

    /** What the file was called; empty for pasted text. */
    String name() {
        return name;
    }
}
