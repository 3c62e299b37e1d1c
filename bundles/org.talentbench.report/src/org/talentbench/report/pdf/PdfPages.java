// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;
import org.talentbench.model.AtomicFile;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets a report in pages. The report is written once, as HTML; what its elements and classes mean on paper is said in {@link Blocks}. */
public final class PdfPages {
    private static final float MARGIN = 48;

    private PdfPages() {
    }

    /**
     * Writes the pages.
     *
     * @param html the report's body, well formed
     * @param style its style sheet, whose colours for print are taken
     * @throws IOException where the file cannot be written; it is as it was then
     */
    public static void write(String html, String style, String title, Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(title);
            document.addCreator("TalentBench");
            Colours colours = Colours.forPrint(style);
            Texts texts = new Texts(new Fonts(), colours);
            writer.setPageEvent(new PageFooter(title, texts));
            document.open();
            new Blocks(document, writer, texts, new Pictures(writer, style, colours)).add(parsed(html));
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    private static Element parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The report is not well formed", e);
        }
    }
}
