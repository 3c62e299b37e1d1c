// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;

/** A table of results: sorted by a click on a column's head, copied as text that a spreadsheet takes. */
final class ResultTable<T> {

    /**
     * A column.
     *
     * @param title its head
     * @param text what it says about a row
     * @param number what a column of numbers sorts by; null for a column of words
     */
    record Column<T>(String title, Function<T, String> text, Function<T, Double> number) {

        static <T> Column<T> words(String title, Function<T, String> text) {
            return new Column<>(title, text, null);
        }

        static <T> Column<T> numbers(String title, Function<T, String> text, Function<T, Double> number) {
            return new Column<>(title, text, number);
        }

        private Comparator<T> order() {
            return number != null ? Comparator.comparing(number) : Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        }
    }

    private static final int LEAST_WIDTH = 56;
    private static final int MARGIN = 8;

    private final List<Column<T>> columns;
    private final TableViewer viewer;

    ResultTable(Composite parent, String name, List<Column<T>> columns) {
        this.columns = columns;
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        for (Column<T> column : columns) {
            var shown = new TableViewerColumn(viewer, column.number() == null ? SWT.LEFT : SWT.RIGHT);
            shown.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> column.text().apply(cast(row))));
            shown.getColumn().setText(column.title());
            shown.getColumn().addListener(SWT.Selection, event -> sort(shown.getColumn(), column));
        }
    }

    private void sort(TableColumn head, Column<T> column) {
        var table = viewer.getTable();
        boolean again = table.getSortColumn() == head && table.getSortDirection() == SWT.UP;
        Comparator<T> order = again ? column.order().reversed() : column.order();
        table.setSortColumn(head);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer any, Object first, Object second) {
                return order.compare(cast(first), cast(second));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private T cast(Object row) {
        return (T) row;
    }

    void show(List<T> rows) {
        viewer.setInput(rows);
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = viewer.getTable().getColumn(i);
            Function<T, String> text = columns.get(i).text();
            if (rows.stream().allMatch(row -> text.apply(row).isEmpty())) {
                // Such as the bands of a run without random draws.
                column.setWidth(0);
            } else {
                column.pack();
                column.setWidth(Math.max(LEAST_WIDTH, column.getWidth() + MARGIN));
            }
        }
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Heads and rows as they are sorted, with tabs between the cells. */
    String text() {
        Stream<String> heads = Stream.of(columns.stream().map(Column::title).collect(Collectors.joining("\t")));
        Stream<String> rows = Stream.of(viewer.getTable().getItems())
                .map(item -> columns.stream().map(column -> column.text().apply(cast(item.getData()))).collect(Collectors.joining("\t")));
        return Stream.concat(heads, rows).collect(Collectors.joining("\n"));
    }
}
