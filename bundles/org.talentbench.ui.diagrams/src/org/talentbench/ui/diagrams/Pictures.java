// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.ImageData;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidExport;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.model.talent.Chart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;

/** A diagram as a file that other programs can read. Pictures are drawn on white paper, whatever the window's theme is. */
public final class Pictures {

    private Pictures() {
    }

    /** The forms that a diagram can be written in, by the ending of the file. */
    public enum Form {
        SVG, PNG, PDF, MMD;

        /** The form that a file's ending asks for; a vector picture where it says nothing that is known. */
        public static Form of(Path file) {
            String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
            for (Form form : values()) {
                if (name.endsWith("." + form.name())) {
                    return form;
                }
            }
            return SVG;
        }
    }

    /**
     * Writes a diagram.
     *
     * @param scale for a PNG: how many pixels a pixel at 100 % becomes
     */
    public static void write(Sheet sheet, Path file, double scale) throws IOException {
        SheetView view = sheet.view();
        switch (Form.of(file)) {
        case SVG -> Files.writeString(file, SceneExport.svg(view.scene(), view.placement(), Theme.LIGHT));
        case PNG -> {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                SceneExport.png(view.scene(), view.placement(), Theme.LIGHT, scale, stream);
            }
        }
        case PDF -> {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                SceneExport.pdf(view.scene(), view.placement(), Theme.LIGHT, stream);
            }
        }
        case MMD -> Files.writeString(file, mermaid(sheet.element()));
        }
    }

    /** What a diagram shows as the text of a Mermaid flowchart. */
    private static String mermaid(EObject element) throws IOException {
        var export = new MermaidExport(KnownFactor.installed());
        return MermaidWriter.write(switch (element) {
        case Chart chart -> export.of(chart);
        case Organisation organisation -> export.ofFactorMap(organisation);
        default -> throw new IOException(NLS.bind(Messages.export_no_mermaid, element.eClass().getName()));
        });
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
