// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts;

import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.talentbench.charts.Axis;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Scale;

/** How charts of one kind are shown by SWTChart, and what SWTChart has no series for. */
abstract class Face {

    private static final int TICK_PIXELS = 80;

    final Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    final Chart chart;
    final Colours colours;

    Face(Chart chart, Colours colours) {
        this.chart = chart;
        this.colours = colours;
    }

    /** Fills an empty chart. */
    abstract void fill();

    /** What lies below the series. */
    abstract void paintBehind(GC gc);

    /** What lies above the series. */
    abstract void paintOver(GC gc);

    /** What can be pointed at, in the order in which the keyboard goes through it. */
    abstract List<Target> targets();

    /** The numbers at an axis, where SWTChart puts them and as the language writes them. */
    final void style(IAxis shown, Axis axis, Scale scale) {
        shown.setRange(new Range(scale.low(), scale.high()));
        shown.getTick().setFormat(new Numbers(axis.form(), scale, locale));
        shown.getTick().setTickMarkStepHint(TICK_PIXELS);
        title(shown, axis.label());
        style(shown);
    }

    /** The names at an axis of rows. */
    final void style(IAxis shown, List<String> names) {
        shown.enableCategory(true);
        shown.setCategorySeries(names.toArray(String[]::new));
        shown.setRange(new Range(0, names.size() - 1));
        title(shown, "");
        style(shown);
        shown.getGrid().setStyle(LineStyle.NONE);
    }

    private void style(IAxis shown) {
        shown.getTick().setForeground(colours.soft());
        shown.getGrid().setForeground(colours.line());
        shown.getGrid().setStyle(LineStyle.SOLID);
    }

    private void title(IAxis shown, String text) {
        shown.getTitle().setVisible(!text.isEmpty());
        shown.getTitle().setText(text);
        shown.getTitle().setForeground(colours.ink());
        shown.getTitle().setFont(Display.getCurrent().getSystemFont());
    }

    /** Where a place is in the plot area. */
    final Point at(double x, double y) {
        IAxis across = chart.getAxisSet().getXAxis(0);
        IAxis up = chart.getAxisSet().getYAxis(0);
        return new Point(across.getPixelCoordinate(x), up.getPixelCoordinate(y));
    }

    /** Where a number of a row is, in a chart whose rows lie above each other. */
    final Point inRow(int row, double value) {
        IAxis rows = chart.getAxisSet().getXAxis(0);
        IAxis numbers = chart.getAxisSet().getYAxis(0);
        return new Point(numbers.getPixelCoordinate(value), rows.getPixelCoordinate(row));
    }

    static Point size(GC gc, String text) {
        return gc.textExtent(text);
    }

    /** A number at an axis. */
    private static final class Numbers extends Format {

        private static final long serialVersionUID = 1;

        private final transient NumberForm form;
        private final transient Scale scale;
        private final Locale locale;

        private Numbers(NumberForm form, Scale scale, Locale locale) {
            this.form = form;
            this.scale = scale;
            this.locale = locale;
        }

        @Override
        public StringBuffer format(Object number, StringBuffer text, FieldPosition position) {
            return text.append(form.along(((Number) number).doubleValue(), scale, locale));
        }

        /** SWTChart reads its own labels back, to leave out those that say another number than their place. */
        @Override
        public Object parseObject(String source, ParsePosition position) {
            Number number = NumberFormat.getNumberInstance(locale).parse(source.replace('−', '-'), position);
            return number == null ? null : number.doubleValue() / (form.kind() == NumberForm.Kind.SHARE ? 100 : 1);
        }
    }
}
