// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.notation.layout.Bounds;

/** A diagram on one page, as large as it fits and never larger than on the screen. */
public final class DiagramPrint {

    private static final double SCREEN_DPI = 96;
    private static final int LARGEST_PIXELS = 10_000;

    private DiagramPrint() {
    }

    /** Prints a diagram. */
    public static void start(Sheet sheet, PrinterData data) {
        var printer = new Printer(data);
        try {
            if (printer.startJob(sheet.view().scene().title())) {
                if (printer.startPage()) {
                    draw(sheet, printer);
                    printer.endPage();
                }
                printer.endJob();
            }
        } finally {
            printer.dispose();
        }
    }

    private static void draw(Sheet sheet, Printer printer) {
        Bounds bounds = sheet.view().placement().bounds();
        Rectangle page = printer.getClientArea();
        double scale = Math.min(printer.getDPI().x / SCREEN_DPI, Math.min(page.width / bounds.width(), page.height / bounds.height()));
        double most = LARGEST_PIXELS / Math.max(bounds.width(), bounds.height());
        var image = new Image(printer, Pictures.image(sheet, Math.min(scale, most)));
        var gc = new GC(printer);
        Rectangle size = image.getBounds();
        double enlarged = Math.max(1, scale / most);
        gc.drawImage(image, 0, 0, size.width, size.height, page.x, page.y,
                (int) Math.min(page.width, size.width * enlarged), (int) Math.min(page.height, size.height * enlarged));
        gc.dispose();
        image.dispose();
    }
}
