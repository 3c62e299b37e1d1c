// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.ui.TalentUi;

/** Picks the table, and shows what its columns are before anything is done with them. */
final class TablePage extends WizardPage {
    private static final int MOST_SAMPLES = 6;

    private final CalibrationDraft draft;
    private final Path folder;
    private Label about;
    private Label oddities;
    private Table columns;
    private Combo outcome;
    private Button update;

    TablePage(CalibrationDraft draft, Path folder) {
        super("table", Messages.table_title, null);
        this.draft = draft;
        this.folder = folder;
        setDescription(Messages.table_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        new TableField(page, folder, this::changed, this::open);
        about = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(600, SWT.DEFAULT).applyTo(about);
        createColumns(page);
        oddities = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(600, SWT.DEFAULT).exclude(true).applyTo(oddities);
        new Label(page, SWT.NONE).setText(Messages.table_outcome);
        outcome = new Combo(page, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(outcome);
        outcome.addListener(SWT.Selection, _ -> {
            draft.setOutcome(outcome.getText());
            check();
        });
        if (draft.hasEarlier()) {
            update = new Button(page, SWT.CHECK);
            update.setText(Messages.table_update);
            update.setSelection(draft.isUpdate());
            update.addListener(SWT.Selection, _ -> draft.setUpdate(update.getSelection()));
            GridDataFactory.fillDefaults().span(3, 1).applyTo(update);
        }
        setControl(page);
    }

    private void createColumns(Composite page) {
        var frame = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, 220).applyTo(frame);
        columns = new Table(frame, SWT.BORDER | SWT.FULL_SELECTION);
        columns.setHeaderVisible(true);
        TalentUi.name(columns, Messages.table_title);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        column(layout, Messages.table_column, 21);
        column(layout, Messages.table_type, 9);
        column(layout, Messages.table_missing, 8);
        column(layout, Messages.table_values, 22);
        column(layout, Messages.table_use, 60);
        columns.addListener(SWT.MouseMove, event -> {
            TableItem under = columns.getItem(new Point(event.x, event.y));
            // A reason may be longer than its cell.
            columns.setToolTipText(under == null ? null : under.getText(4));
        });
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(columns, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, true));
    }

    private void changed() {
        draft.forgetTable();
        columns.removeAll();
        about.setText("");
        showOddities(List.of());
        setPageComplete(false);
        setErrorMessage(null);
    }

    private void open(Path file) {
        String failure = ((CalibrationWizard) getWizard()).run(Messages.table_reading, progress -> CalibrationDraft.read(file, progress), this::show);
        setErrorMessage(failure.isEmpty() ? null : failure);
    }

    private void show(TableProfile table) {
        draft.setTable(table);
        about.setText(NLS.bind(Messages.table_about, new Object[] { Wording.number(table.rows()), table.columns().size(), table.file().format() }));
        showOddities(table.oddities());
        columns.removeAll();
        for (ColumnProfile column : table.columns()) {
            var item = new TableItem(columns, SWT.NONE);
            item.setText(new String[] { column.name(), Wording.of(column.type()), column.missing() == 0 ? "" : Wording.number(column.missing()),
                    samples(column), column.exclusion().map(why -> NLS.bind(Messages.table_left_out, why.reason())).orElse(Messages.table_used) });
            if (column.exclusion().isPresent()) {
                item.setForeground(getShell().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
            }
        }
        outcome.setItems(table.columns().stream().filter(ColumnProfile::readable).map(ColumnProfile::name).toArray(String[]::new));
        draft.mapping().ifPresent(mapping -> outcome.setText(mapping.outcome()));
        about.requestLayout();
        check();
    }

    /** What is odd about the table: nobody has to look for it, and it takes no room where there is nothing. */
    private void showOddities(List<String> sentences) {
        oddities.setText(String.join("\n", sentences).replace("&", "&&"));
        oddities.setVisible(!sentences.isEmpty());
        ((GridData) oddities.getLayoutData()).exclude = sentences.isEmpty();
        oddities.requestLayout();
    }

    private static String samples(ColumnProfile column) {
        return switch (column.type()) {
        case NUMBER -> Wording.number(column.minimum()) + " – " + Wording.number(column.maximum());
        case ORDINAL, CATEGORY -> String.join(", ", column.levels().stream().limit(MOST_SAMPLES).toList());
        // Names and free text are nobody's business here.
        case DATE, TEXT, EMPTY -> "";
        };
    }

    private void check() {
        setMessage(draft.mapping().isEmpty() ? Messages.table_no_outcome : null);
        setPageComplete(draft.mapping().isPresent());
    }
}
