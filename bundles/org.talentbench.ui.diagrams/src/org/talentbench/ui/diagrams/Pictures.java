// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.ImageData;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.model.AtomicFile;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;

/** A diagram as a file that other programs can read. Pictures are drawn on white paper, whatever the window's theme is. */
public final class Pictures {

    /** The kind of diagram whose flowchart is not that of its element alone. */
    private static final String FACTOR_MAP = "FactorMap";
    /** Around everything, as exported pictures have it. */
    private static final double MARGIN = 16;

    private Pictures() {
    }

    /** The forms that a diagram can be written in. */
    public enum Form {
        SVG, PNG, PDF, MMD;

        /** What a file in this form ends with. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public String label() {
            return switch (this) {
            case SVG -> Messages.export_svg;
            case PNG -> Messages.export_png;
            case PDF -> Messages.export_pdf;
            case MMD -> Messages.export_mermaid;
            };
        }
    }

    /** The forms that there are of a diagram: not of every one there is a flowchart. */
    public static List<Form> forms(Sheet sheet) {
        return Stream.of(Form.values()).filter(form -> form != Form.MMD || isFlowchart(sheet)).toList();
    }

    private static boolean isFlowchart(Sheet sheet) {
        return sheet.element() instanceof Chart || sheet.description().name().equals(FACTOR_MAP);
    }

    /** What a file with a diagram is called where nobody says anything else. */
    public static String fileName(Sheet sheet, Form form) {
        return sheet.view().scene().title().replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip() + form.ending();
    }

    /** How many pixels wide a diagram is at 100 %. */
    public static double width(Sheet sheet) {
        return Math.ceil(sheet.view().bounds().grown(MARGIN).width());
    }

    /** How many pixels high a diagram is at 100 %. */
    public static double height(Sheet sheet) {
        return Math.ceil(sheet.view().bounds().grown(MARGIN).height());
    }

    /**
     * Writes a diagram.
     *
     * @param scale for a PNG: how many pixels a pixel at 100 % becomes
     */
    public static void write(Sheet sheet, Path file, Form form, double scale) throws IOException {
        SheetView view = sheet.view();
        if (form == Form.SVG) {
            AtomicFile.write(file, SceneExport.svg(view.scene(), view.placement(), Theme.LIGHT));
        } else if (form == Form.MMD) {
            AtomicFile.write(file, mermaid(sheet.element()));
        } else {
            var bytes = new ByteArrayOutputStream();
            if (form == Form.PNG) {
                SceneExport.png(view.scene(), view.placement(), Theme.LIGHT, scale, bytes);
            } else {
                SceneExport.pdf(view.scene(), view.placement(), Theme.LIGHT, bytes);
            }
            AtomicFile.write(file, bytes.toByteArray());
        }
    }

    /** What a diagram shows as the text of a Mermaid flowchart. */
    private static String mermaid(EObject element) {
        var export = new MermaidExport(KnownFactor.installed());
        return MermaidWriter.write(element instanceof Chart chart ? export.of(chart) : export.ofFactorMap((Organisation) element));
    }

    /** A diagram as an image for the clipboard. */
    public static ImageData image(Sheet sheet, double scale) {
        var bytes = new ByteArrayOutputStream();
        try {
            SceneExport.png(sheet.view().scene(), sheet.view().placement(), Theme.LIGHT, scale, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImageData(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
