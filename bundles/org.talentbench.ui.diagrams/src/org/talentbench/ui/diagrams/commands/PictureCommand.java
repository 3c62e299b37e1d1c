// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.ui.diagrams.DiagramPreferences;
import org.talentbench.ui.diagrams.DiagramPrint;
import org.talentbench.ui.diagrams.ExportDialog;
import org.talentbench.ui.diagrams.Pictures;

/** The diagram in front as a picture: into a file, onto the clipboard, onto paper. plugin.xml says which of them a handler is. */
public final class PictureCommand extends AbstractHandler implements IExecutableExtension {

    private enum Kind {
        EXPORT, COPY, PRINT
    }

    private Kind kind;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        kind = Kind.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        DiagramCanvas canvas = CanvasCommand.canvas(window);
        if (canvas != null) {
            switch (kind) {
            case EXPORT -> new ExportDialog(window.getShell(), canvas.sheet()).open();
            case COPY -> copy(Pictures.image(canvas.sheet(), DiagramPreferences.copyScale()), canvas);
            case PRINT -> print(canvas.sheet(), window.getShell());
            }
        }
        return null;
    }

    private static void copy(ImageData image, DiagramCanvas canvas) {
        var clipboard = new Clipboard(canvas.getDisplay());
        clipboard.setContents(new Object[] { image }, new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
    }

    private static void print(Sheet sheet, Shell shell) {
        PrinterData printer = new PrintDialog(shell).open();
        if (printer != null) {
            DiagramPrint.start(sheet, printer);
        }
    }

    @Override
    public void setEnabled(Object context) {
        DiagramCanvas canvas = CanvasCommand.canvas(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        setBaseEnabled(canvas != null && canvas.sheet().isAlive());
    }
}
