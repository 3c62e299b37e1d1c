// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.ui.diagrams.DiagramPrint;
import org.talentbench.ui.diagrams.Pictures;
import org.talentbench.ui.diagrams.Pictures.Form;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** A diagram becomes files that other programs read. */
@ExtendWith(ErrorLog.class)
class ExportTest {

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
    }

    private Pen open() {
        IFile file = Bench.example("retention-cycle", "export.talent");
        return Pen.open(file, "Process", Bench.model(file).getProcesses().getFirst());
    }

    @Test
    void picturesHaveTheSizeThatTheScaleAsksFor() throws Exception {
        Pen pen = open();
        Pictures.write(pen.canvas().sheet(), folder.resolve("one.png"), Form.PNG, 1);
        Pictures.write(pen.canvas().sheet(), folder.resolve("four.png"), Form.PNG, 4);
        Pictures.write(pen.canvas().sheet(), folder.resolve("odd.png"), Form.PNG, 0.37);
        ImageData one = new ImageData(folder.resolve("one.png").toString());
        ImageData four = new ImageData(folder.resolve("four.png").toString());
        assertEquals(4.0 * one.width, four.width, 4);
        assertEquals(4.0 * one.height, four.height, 4);
        assertEquals(0.37 * one.width, new ImageData(folder.resolve("odd.png").toString()).width, 1);
    }

    @Test
    void svgHoldsTheTextsAndMermaidTheChart() throws Exception {
        Pen pen = open();
        Pictures.write(pen.canvas().sheet(), folder.resolve("chart.svg"), Form.SVG, 1);
        assertTrue(Files.readString(folder.resolve("chart.svg")).contains("Employee wellbeing"));
        Pictures.write(pen.canvas().sheet(), folder.resolve("chart.mmd"), Form.MMD, 1);
        var chart = MermaidReader.read(Files.readString(folder.resolve("chart.mmd"))).flowchart();
        assertEquals(pen.canvas().sheet().view().boxKeys().size(), chart.nodes().size());
    }

    @Test
    void aPdfIsOnePageWithATitle() throws Exception {
        Pen pen = open();
        Pictures.write(pen.canvas().sheet(), folder.resolve("chart.pdf"), Form.PDF, 1);
        byte[] bytes = Files.readAllBytes(folder.resolve("chart.pdf"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-1.4") && text.endsWith("%%EOF\n"));
        int table = Integer.parseInt(text.substring(text.indexOf("startxref\n") + 10, text.lastIndexOf("%%EOF")).strip());
        assertTrue(text.startsWith("xref", table), "the table of objects is where the file says");
        Files.copy(folder.resolve("chart.pdf"), Path.of(System.getProperty("talentbench.screens"), "chart.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aPrinterGetsTheDiagramOnOnePage() throws Exception {
        Pen pen = open();
        PrinterData toFile = Stream.of(Printer.getPrinterList()).filter(printer -> printer.driver.contains("File")).findFirst().orElseThrow();
        toFile.printToFile = true;
        Path printed = Path.of(System.getProperty("talentbench.screens"), "printed.pdf").toAbsolutePath();
        Files.deleteIfExists(printed);
        toFile.fileName = printed.toString();
        DiagramPrint.start(pen.canvas().sheet(), toFile);
        // The platform's own spooler writes it, and says nothing about when.
        Bench.await("it is printed", () -> Files.exists(printed) && text(printed).stripTrailing().endsWith("%%EOF"));
        assertTrue(text(printed).startsWith("%PDF"));
        assertTrue(Files.size(printed) > 5_000, "there is something on it");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePictureOnTheClipboardIsTwiceAsLarge() {
        Pen pen = open();
        pen.paper().setFocus();
        Bench.rest(100);
        Bench.command("org.talentbench.ui.diagrams.copyPicture");
        var clipboard = new Clipboard(Bench.display());
        var image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        assertNotNull(image);
        assertEquals(2 * (pen.canvas().sheet().view().placement().bounds().width() + 32), image.width, 2);
    }

    @Test
    void theDialogAsksForFormAndScaleAndSaysWhatIsWrong() throws Exception {
        Pen pen = open();
        Bench.asked("org.talentbench.ui.diagrams.export", dialog -> {
            Combo form = Bench.controls(dialog, Combo.class, any -> true).getFirst();
            Text file = Bench.controls(dialog, Text.class, text -> text.getEditable() && (text.getStyle() & SWT.MULTI) == 0).getLast();
            form.select(form.indexOf("PNG picture"));
            form.notifyListeners(SWT.Selection, new Event());
            Bench.controls(dialog, Spinner.class, any -> true).getFirst().setSelection(150);
            file.setText(folder.resolve("nowhere/picture.png").toString());
            Button export = Bench.controls(dialog, Button.class, button -> button.getText().equals("Export")).getFirst();
            assertFalse(export.isEnabled(), "there is no such folder");
            Bench.picture("export-no-folder");
            file.setText(folder.resolve("picture.svg").toString());
            assertEquals("SVG picture", form.getText(), "the form follows the ending");
            form.select(form.indexOf("PNG picture"));
            form.notifyListeners(SWT.Selection, new Event());
            assertTrue(file.getText().endsWith("picture.png"), "the ending follows the form");
            Bench.picture("export");
            Bench.press(dialog, "Export");
        });
        ImageData written = new ImageData(folder.resolve("picture.png").toString());
        assertEquals(1.5 * Pictures.width(pen.canvas().sheet()), written.width, 2);
    }

    @Test
    void thereIsAFlowchartOfWhatIsOne() {
        assertTrue(Pictures.forms(open().canvas().sheet()).contains(Form.MMD));
        IFile file = Bench.example("ai-startup", "export-teams.talent");
        assertFalse(Pictures.forms(Pen.open(file, "TeamChart", Bench.model(file)).canvas().sheet()).contains(Form.MMD));
        assertTrue(Pictures.forms(Pen.open(file, "FactorMap", Bench.model(file)).canvas().sheet()).contains(Form.MMD));
    }
}
