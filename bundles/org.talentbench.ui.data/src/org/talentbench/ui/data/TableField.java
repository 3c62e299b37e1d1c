// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The row of a page where a table's file is typed or looked for: three columns wide. */
final class TableField {
    private final Path folder;
    private final Runnable changed;
    private final Consumer<Path> read;
    private final Text path;
    private boolean asked;

    /**
     * @param folder that names are relative to
     * @param changed told at each change, before the file is read if there is one
     * @param read reads a file that is there
     */
    TableField(Composite page, Path folder, Runnable changed, Consumer<Path> read) {
        this.folder = folder;
        this.changed = changed;
        this.read = read;
        new Label(page, SWT.NONE).setText(Messages.table_file);
        path = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
        path.addListener(SWT.DefaultSelection, _ -> read());
        path.addListener(SWT.Modify, _ -> changed());
        var browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.table_browse);
        browse.addListener(SWT.Selection, _ -> browse());
    }

    private void browse() {
        var dialog = new FileDialog(path.getShell(), SWT.OPEN);
        dialog.setText(Messages.table_title);
        dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.txt;*.xlsx", "*.*" });
        dialog.setFilterNames(new String[] { Messages.table_filter, Messages.table_filter_all });
        dialog.setFilterPath(folder.toString());
        String chosen = dialog.open();
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    /** A path that is typed is read once it is a file's: nobody should have to know of a key to press. */
    private void changed() {
        changed.run();
        String typed = path.getText().strip();
        asked = !typed.isEmpty() && Files.isRegularFile(folder.resolve(typed));
        if (asked) {
            path.getDisplay().asyncExec(() -> {
                if (!path.isDisposed() && asked && path.getText().strip().equals(typed)) {
                    read();
                }
            });
        }
    }

    private void read() {
        asked = false;
        read.accept(folder.resolve(path.getText().strip()));
    }
}
