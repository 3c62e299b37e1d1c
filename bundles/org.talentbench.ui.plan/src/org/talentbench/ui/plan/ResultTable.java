// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.talentbench.ui.TalentUi;

/** A table of results: fits its width, sorted by a click on a column's head, copied as text that a spreadsheet takes. */
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
            return number != null ? Comparator.comparing(number, Comparator.nullsFirst(Comparator.naturalOrder()))
                    : Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        }
    }

    /** Columns of words give way to the numbers down to here in all; below, the table scrolls. */
    private static final int LEAST_WORDS = 110;
    /** Letters in a line of the head of a column of numbers. */
    private static final int LINE = 7;

    private final List<Column<T>> columns;
    private final UnaryOperator<T> group;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private List<T> rows = List.of();
    private Set<T> headings = Set.of();
    /** The letters of each column's longest text when the columns were last fitted. */
    private List<Integer> fitted = List.of();

    ResultTable(Composite parent, String name, List<Column<T>> columns) {
        this(parent, name, columns, UnaryOperator.identity(), row -> row);
    }

    /**
     * Creates a table of groups.
     *
     * @param group the row that a row stands under, or the row itself: they stay together however the table is sorted
     * @param subject what a row is about, whatever its numbers: who has selected it finds it selected when the next results are shown
     */
    ResultTable(Composite parent, String name, List<Column<T>> columns, UnaryOperator<T> group, Function<T, Object> subject) {
        this.columns = columns;
        this.group = group;
        // The layout of columns wants the table as the only child.
        var frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        viewer = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        // Words that give way are read whole under the pointer.
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setComparer(comparing(subject));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        TalentUi.name(viewer.getTable(), name);
        columns.forEach(this::add);
    }

    /** The viewer compares rows with its input as well, and with the nothing of a new item. */
    private IElementComparer comparing(Function<T, Object> subject) {
        return new IElementComparer() {
            @Override
            public boolean equals(Object one, Object other) {
                return Objects.equals(of(one), of(other));
            }

            @Override
            public int hashCode(Object element) {
                return of(element).hashCode();
            }

            private Object of(Object element) {
                return element == null || element instanceof List ? element : subject.apply(cast(element));
            }
        };
    }

    private void add(Column<T> column) {
        var shown = new TableViewerColumn(viewer, column.number() == null ? SWT.LEFT : SWT.RIGHT);
        shown.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return column.text().apply(cast(row));
            }

            @Override
            public String getToolTipText(Object row) {
                return column.number() == null ? getText(row) : null;
            }

            @Override
            public Font getFont(Object row) {
                return headings.contains(row) ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
            }
        });
        shown.getColumn().setText(column.number() == null ? column.title() : inLines(column.title()));
        // The layout asks for the width of every column, even before there is a row.
        layout.setColumnData(shown.getColumn(), new ColumnWeightData(1));
        shown.getColumn().addListener(SWT.Selection, event -> sort(shown.getColumn(), column));
    }

    /** A long head, such as a what-if's name, stands on several lines, so that numbers are not further apart than they need. */
    private static String inLines(String title) {
        var lines = new StringBuilder();
        var words = BreakIterator.getLineInstance();
        words.setText(title);
        int length = 0;
        for (int start = words.first(), end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = title.substring(start, end);
            int width = width(word.strip());
            if (length > 0 && length + width > LINE) {
                lines.append("\n");
                length = 0;
            }
            lines.append(word);
            length += width(word);
        }
        return lines.toString().replace(" \n", "\n");
    }

    /** In letters, of which a Chinese character takes two. */
    private static int width(String word) {
        return word.chars().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
    }

    private void sort(TableColumn head, Column<T> column) {
        var table = viewer.getTable();
        boolean again = table.getSortColumn() == head && table.getSortDirection() == SWT.UP;
        Comparator<T> order = grouped(again ? column.order().reversed() : column.order());
        table.setSortColumn(head);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer any, Object first, Object second) {
                return order.compare(cast(first), cast(second));
            }
        });
        // The arrow in the head takes room as well.
        fitColumns();
    }

    /** The groups in an order, and so the rows of each; two groups that are equal in it must not mingle. */
    private Comparator<T> grouped(Comparator<T> order) {
        return Comparator.comparing(group, order).thenComparing(row -> rows.indexOf(group.apply(row)))
                .thenComparing(row -> group.apply(row) != row).thenComparing(order);
    }

    @SuppressWarnings("unchecked")
    private T cast(Object row) {
        return (T) row;
    }

    /** Shows other results. The columns stay as they are while these fit: to measure them is work, and one that moves with every plan is hard to read. */
    void show(List<T> results) {
        boolean alike = results.size() == rows.size();
        rows = results;
        headings = results.stream().filter(row -> group.apply(row) != row).map(group).collect(Collectors.toSet());
        viewer.setInput(results);
        List<Integer> longest = columns.stream().map(this::longest).toList();
        if (!alike || !fit(longest)) {
            fitted = longest;
            fitColumns();
        }
    }

    private int longest(Column<T> column) {
        return rows.stream().map(column.text()).mapToInt(ResultTable::width).max().orElse(0);
    }

    /** Whether nothing has become longer, and no column empty or filled. */
    private boolean fit(List<Integer> longest) {
        return fitted.size() == longest.size() && IntStream.range(0, longest.size())
                .allMatch(i -> longest.get(i) <= fitted.get(i) && (longest.get(i) == 0) == (fitted.get(i) == 0));
    }

    private void fitColumns() {
        for (int i = 0; i < columns.size(); i++) {
            layout.setColumnData(viewer.getTable().getColumn(i), width(viewer.getTable().getColumn(i), columns.get(i)));
        }
        viewer.getTable().getParent().layout();
    }

    /** Numbers are never cut: what is left of the width is shared by the words. */
    private ColumnLayoutData width(TableColumn shown, Column<T> column) {
        if (longest(column) == 0) {
            // Such as the bands of a run without random draws.
            return new ColumnPixelData(0, false);
        }
        shown.pack();
        return column.number() == null ? new ColumnWeightData(shown.getWidth(), Math.min(LEAST_WORDS / words(), shown.getWidth())) : new ColumnPixelData(shown.getWidth());
    }

    private int words() {
        return (int) columns.stream().filter(column -> column.number() == null).count();
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Heads and some of the rows as they are sorted, told in columns of their own, with tabs between the cells. */
    String text(List<Column<T>> told, Predicate<T> kept) {
        Stream<String> heads = Stream.of(told.stream().map(Column::title).collect(Collectors.joining("\t")));
        Stream<String> cells = Stream.of(viewer.getTable().getItems()).map(item -> cast(item.getData())).filter(kept)
                .map(row -> told.stream().map(column -> column.text().apply(row)).collect(Collectors.joining("\t")));
        return Stream.concat(heads, cells).collect(Collectors.joining("\n"));
    }
}
