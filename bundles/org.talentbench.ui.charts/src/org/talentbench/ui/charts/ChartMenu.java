// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.talentbench.charts.Chart;
import org.talentbench.charts.drawing.ChartCsv;
import org.talentbench.charts.drawing.ChartPng;
import org.talentbench.model.FileReason;

/** The context menu of a chart: its picture and its numbers, into a file or onto the clipboard. */
final class ChartMenu {

    private final ChartControl control;

    ChartMenu(ChartControl control) {
        this.control = control;
    }

    Menu create(Control area) {
        var menu = new Menu(area);
        add(menu, Messages.save_png, chart -> save(chart, "png"));
        add(menu, Messages.save_svg, chart -> save(chart, "svg"));
        add(menu, Messages.save_csv, chart -> save(chart, "csv"));
        new MenuItem(menu, SWT.SEPARATOR);
        add(menu, Messages.copy_picture, this::copyPicture);
        add(menu, Messages.copy_numbers, this::copyNumbers);
        return menu;
    }

    private void add(Menu menu, String text, Consumer<Chart> action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> control.chart().ifPresent(action));
    }

    private void save(Chart chart, String ending) {
        var dialog = new FileDialog(control.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] { "*." + ending });
        dialog.setFileName(fileName(chart) + "." + ending);
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            try {
                control.save(Path.of(file));
            } catch (IOException e) {
                MessageDialog.openError(control.getShell(), Messages.save_failed, NLS.bind(Messages.save_failed_why, file, FileReason.of(e)));
            }
        }
    }

    private static String fileName(Chart chart) {
        return chart.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
    }

    private void copyPicture(Chart chart) {
        try {
            var png = new ByteArrayOutputStream();
            ChartPng.write(chart, control.palette(), ChartControl.locale(), ChartControl.PICTURE_WIDTH, ChartControl.PICTURE_SCALE, png);
            copy(new ImageData(new ByteArrayInputStream(png.toByteArray())), ImageTransfer.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written to a disk here", e);
        }
    }

    /** With tabs: that is what spreadsheets take apart when pasted. */
    private void copyNumbers(Chart chart) {
        copy(ChartCsv.table(chart, "\t"), TextTransfer.getInstance());
    }

    private void copy(Object content, Transfer transfer) {
        var clipboard = new Clipboard(control.getDisplay());
        clipboard.setContents(new Object[] { content }, new Transfer[] { transfer });
        clipboard.dispose();
    }
}
