// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.charts.Axis;
import org.talentbench.charts.Bars;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Intervals;
import org.talentbench.charts.Layer;
import org.talentbench.charts.Layer.Marker;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.charts.Pick;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Charts in the window, through the events of mouse and keyboard. */
@ExtendWith(ErrorLog.class)
class ChartControlTest {

    private Shell shell;
    private Composite paper;

    @BeforeEach
    void open() {
        shell = new Shell(Bench.shell(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        paper = new Composite(shell, SWT.NONE);
        paper.setLayout(new GridLayout(2, true));
        shell.setBounds(Bench.shell().getBounds());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private static Plot front() {
        return new Plot("Retention against cost", new Axis("Cost", NumberForm.amount("EUR")), new Axis("Retention", NumberForm.share()), List.of(
                new Layer.Points("Best compromises", Tone.PLAN, Marker.DOT, IntStream.range(0, 12).mapToObj(i -> new Spot(200_000 + 50_000 * i, 0.8 + 0.01 * Math.sqrt(10 * i))).toList()),
                new Layer.Points("Today", Tone.TODAY, Marker.RING, List.of(new Spot(300_000, 0.78, "Today"))),
                new Layer.Points("Plan", Tone.PLAN, Marker.DISC, List.of(new Spot(650_000, 0.895, "Recommended plan")))));
    }

    private static Plot fit() {
        return new Plot("满意度与激励", new Axis("激励", NumberForm.of("点")), new Axis("满意度", NumberForm.plain()), List.of(
                new Layer.Band("5 %–95 %", Tone.PLAN, List.of(new Layer.Reach(0, 55, 66), new Layer.Reach(4, 93, 107))),
                new Layer.Points("数据", Tone.TODAY, Marker.DOT, IntStream.range(0, 5).mapToObj(i -> new Spot(i, 60 + 10 * i + (i % 2))).toList()),
                new Layer.Line("拟合", Tone.PLAN, false, List.of(new Spot(0, 60), new Spot(4, 100))),
                new Layer.Line("参考", Tone.REFERENCE, true, List.of(new Spot(0, 60), new Spot(4, 80)))));
    }

    private static Bars tornado() {
        return new Bars("What turnover hangs on", new Axis("Change in % for 1 % more", NumberForm.plain()),
                List.of("Compensation", "Work-life balance", "Leadership", "Technical support"),
                List.of(new Bars.Series("", Tone.CHANGE, List.of(-1.52, -0.8, 0.4, 0.05))));
    }

    private static Bars shares() {
        return new Bars("Ways to share the total", new Axis("", NumberForm.of("kEUR")), List.of("A", "B", "C"), List.of(
                new Bars.Series("Recommended plan", Tone.FIRST, List.of(0.5, 1.0, 10.0)), new Bars.Series("Proportional rule", Tone.SECOND, List.of(3.514938, 2.6, 1.1))));
    }

    private static Intervals outcome() {
        return new Intervals("Turnover, today and planned", new Axis("Turnover", NumberForm.share()), "Today", "Plan", "5 %–95 %", List.of(
                new Intervals.Row("Organisation", 0.213, 0.151, 0.14, 0.17), new Intervals.Row("Research", 0.25, 0.12, 0.1, 0.15),
                new Intervals.Row("Customer success", 0.12, 0.13, Double.NaN, Double.NaN)));
    }

    private ChartControl show(Chart chart) {
        var control = new ChartControl(paper);
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        control.show(chart);
        shell.open();
        paper.layout();
        Bench.rest(300);
        return control;
    }

    private static void mouse(ChartControl control, int type, Point at) {
        var event = new Event();
        event.x = at.x;
        event.y = at.y;
        event.button = 1;
        control.area().notifyListeners(type, event);
        Bench.rest(50);
    }

    private static void key(ChartControl control, int code) {
        var event = new Event();
        event.keyCode = code;
        control.area().notifyListeners(SWT.KeyDown, event);
        Bench.rest(50);
    }

    @Test
    void everyKindIsShownInLightAndDark() {
        for (Chart chart : List.of(front(), fit(), tornado(), shares(), outcome())) {
            show(chart);
        }
        Bench.picture("charts-light");
        paper.setBackground(new Color(47, 47, 47));
        for (var child : paper.getChildren()) {
            ((Composite) child).getChildren()[0].redraw();
        }
        Bench.rest(500);
        Bench.picture("charts-dark");
        for (var child : paper.getChildren()) {
            assertTrue(((ChartControl) child).chart().isPresent());
        }
    }

    @Test
    void whatIsPointedAtSaysItsNumbersAndAClickPicksIt() {
        ChartControl control = show(front());
        List<Pick> picks = new ArrayList<>();
        control.addPickListener(picks::add);
        var fifth = new Pick(0, 4);
        Point at = control.position(fifth).orElseThrow();
        mouse(control, SWT.MouseMove, at);
        assertEquals("Retention: 86.3 %\nCost: 400,000 EUR", control.area().getToolTipText());
        mouse(control, SWT.MouseUp, at);
        assertEquals(List.of(fifth), picks);
        Point left = control.position(new Pick(0, 0)).orElseThrow();
        Point right = control.position(new Pick(0, 11)).orElseThrow();
        assertTrue(left.x < right.x && left.y > right.y, "more is to the right and higher up");
    }

    @Test
    void theKeyboardGoesThroughTheChart() {
        ChartControl control = show(tornado());
        List<Pick> picks = new ArrayList<>();
        control.addPickListener(picks::add);
        key(control, SWT.ARROW_DOWN);
        key(control, SWT.ARROW_DOWN);
        assertEquals("Work-life balance: −0.8", control.area().getToolTipText());
        key(control, SWT.CR);
        assertEquals(List.of(new Pick(0, 1)), picks);
    }

    @Test
    void theFocusShowsToWhomeverUsesTheKeyboard() {
        ChartControl control = show(tornado());
        control.setFocus();
        Bench.await("the frame of the keyboard", () -> framed(control));
        mouse(control, SWT.MouseDown, new Point(5, 5));
        Bench.await("no frame for a click", () -> !framed(control));
        key(control, SWT.ARROW_DOWN);
        Bench.await("the frame of the keyboard again", () -> framed(control));
    }

    private static boolean framed(ChartControl control) {
        ImageData edge = Bench.pixels(Bench.display().map(control.area(), null, new Rectangle(0, 10, 1, 1)));
        return edge.palette.getRGB(edge.getPixel(0, 0)).equals(Bench.display().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB());
    }

    @Test
    void barsGoToTheirSides() {
        ChartControl control = show(tornado());
        Point most = control.position(new Pick(0, 0)).orElseThrow();
        Point more = control.position(new Pick(0, 2)).orElseThrow();
        assertTrue(most.x < more.x && most.y < more.y, "less is to the left, the first row at the top: " + most + ", " + more);
    }

    @Test
    void chartsAreSavedAndCopied() throws IOException {
        ChartControl control = show(shares());
        Path folder = Files.createTempDirectory("charts");
        for (String ending : List.of("png", "svg", "csv")) {
            control.save(folder.resolve("shares." + ending));
        }
        assertEquals(1520, new org.eclipse.swt.graphics.ImageData(folder.resolve("shares.png").toString()).width);
        assertTrue(Files.readString(folder.resolve("shares.svg")).contains("Proportional rule"));
        assertTrue(Files.readString(folder.resolve("shares.csv")).contains("A,0.5,3.514938"));
        List<String> entries = Stream.of(control.area().getMenu().getItems()).map(MenuItem::getText).toList();
        assertEquals(6, entries.size(), entries::toString);
        control.area().getMenu().getItem(5).notifyListeners(SWT.Selection, new Event());
        var clipboard = new Clipboard(Bench.display());
        assertTrue(((String) clipboard.getContents(TextTransfer.getInstance())).contains("A\t0.5\t3.514938"));
        clipboard.dispose();
    }
}
