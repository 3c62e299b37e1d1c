// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.canvas.Overview;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody looks at a diagram: nearer and from afar, at parts and at the whole. */
@ExtendWith(ErrorLog.class)
class SeeingTest {

    private static final String COMMAND = "org.talentbench.ui.diagrams.";
    /** Letters are drawn a little differently by different systems; a block of this many pixels hardly sees that. */
    private static final int BLOCK = 12;
    private static final int NEARLY_THE_SAME = 25;
    /** Scroll bars lie over the paper. */
    private static final int BARS = 20;

    private IFile file;
    private ModelSession session;
    private Organisation organisation;
    private Pen pen;

    @BeforeEach
    void open() {
        file = Bench.example("ai-startup", "seeing.talent");
        session = Bench.session(file);
        session.revert();
        organisation = Bench.model(file);
        pen = Pen.open(file, "FactorMap", organisation);
        pen.canvas().zoom().fit();
        Bench.rest(100);
    }

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
        Bench.rest(100);
    }

    private void wheel(int count, int stateMask, Point at) {
        var event = new Event();
        event.count = count;
        event.stateMask = stateMask;
        event.x = at.x;
        event.y = at.y;
        pen.paper().notifyListeners(SWT.MouseWheel, event);
        Bench.rest(30);
    }

    @Test
    void ctrlAndTheWheelZoomAroundThePointer() {
        var incentive = organisation.getIncentives().getFirst();
        pen.canvas().zoom().actualSize();
        pen.canvas().reveal(List.of(incentive));
        Bench.rest(100);
        Point at = pen.at(incentive);
        for (int i = 0; i < 4; i++) {
            wheel(3, SWT.CTRL, at);
        }
        assertEquals(Math.pow(1.15, 4), pen.canvas().zoom().level(), 1e-9);
        assertEquals(at.x, pen.at(incentive).x, 6, "what the pointer is on stays under it");
        assertEquals(at.y, pen.at(incentive).y, 6);
        for (int i = 0; i < 4; i++) {
            wheel(-3, SWT.CTRL, at);
        }
        assertEquals(1, pen.canvas().zoom().level(), 1e-9);
    }

    @Test
    void theWholeDiagramFitsAndStepsLeadToActualSize() {
        Bench.command(COMMAND + "zoomIn");
        Bench.command(COMMAND + "zoomFit");
        Bounds all = pen.canvas().sheet().view().bounds();
        var paper = pen.paper().getClientArea();
        assertTrue(paper.contains(pen.at(all.x(), all.y())) && paper.contains(pen.at(all.right(), all.bottom())));
        double fit = pen.canvas().zoom().level();
        Bench.command(COMMAND + "zoomOut");
        assertTrue(pen.canvas().zoom().level() < fit);
        Bench.command(COMMAND + "zoomActual");
        assertEquals(1, pen.canvas().zoom().level());
    }

    @Test
    void theOverviewFollowsAndItsFrameIsDragged() {
        var outline = Bench.view("org.eclipse.ui.views.ContentOutline", IViewPart.class);
        Bench.page().activate(pen.editor());
        pen.canvas().zoom().actualSize();
        Bench.rest(300);
        Overview overview = Bench.controls(Bench.part(outline), Overview.class, any -> true).getFirst();
        Point before = pen.at(0, 0);
        var area = overview.getClientArea();
        var press = new Event();
        press.button = 1;
        press.x = area.width - 12;
        press.y = area.height / 2;
        overview.notifyListeners(SWT.MouseDown, press);
        Bench.rest(100);
        Point right = pen.at(0, 0);
        assertTrue(right.x < before.x, "the far side of the diagram came into view");
        var move = new Event();
        move.stateMask = SWT.BUTTON1;
        move.x = 12;
        move.y = area.height / 2;
        overview.notifyListeners(SWT.MouseMove, move);
        Bench.rest(100);
        assertTrue(pen.at(0, 0).x > right.x);
        Bench.picture("overview");
        pen.canvas().zoom().fit();
        Bench.rest(300);
        Bounds box = pen.bounds(organisation.getIncentives().getFirst());
        RGB fill = colour(picture(pen.paper()), pen.at(box.x() + 8, box.centre().y()));
        assertTrue(has(picture(overview), fill), "boxes have the colour that they have on the paper");
        session.revert();
        Bench.rest(500);
        Overview again = Bench.controls(Bench.part(outline), Overview.class, any -> true).getFirst();
        assertTrue(again != overview && colours(picture(again)) > 10, "it follows a model that was read again");
    }

    private static RGB colour(ImageData image, Point at) {
        return image.palette.getRGB(image.getPixel(at.x, at.y));
    }

    private static boolean has(ImageData image, RGB colour) {
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                if (colour(image, new Point(x, y)).equals(colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long colours(ImageData image) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                found.add(image.getPixel(x, y));
            }
        }
        return found.size();
    }

    @Test
    void everythingInARectangleIsSelectedAndTheToolPutBack() {
        pen.take("Marquee");
        var first = pen.bounds(organisation.getIncentives().getFirst());
        pen.drag(pen.at(first.x() - 8, first.y() - 8), pen.at(first.right() + 8, first.bottom() + 8));
        assertEquals(List.of(organisation.getIncentives().getFirst()), pen.canvas().selectedKeys().stream()
                .filter(key -> pen.canvas().sheet().view().box(key).isPresent()).map(key -> key.element()).toList());
        // On empty paper the ordinary tool draws a rectangle as well.
        Bounds all = pen.canvas().sheet().view().bounds();
        pen.drag(pen.at(all.x() - 12, all.y() - 12), pen.at(all.right() + 12, all.bottom() + 12));
        assertTrue(pen.canvas().selectedKeys().size() > 10);
        Bench.picture("marquee");
    }

    @Test
    void layersAndFiltersAreChosenInTheMenu() {
        Driver driver = organisation.getFactors().getFirst().getDrivers().getFirst();
        assertFalse(pen.canvas().sheet().view().keys(driver).isEmpty());
        choose("Hide drivers");
        assertTrue(pen.canvas().sheet().view().keys(driver).isEmpty());
        assertTrue(checked("Hide drivers"));
        choose("Hide drivers");
        assertFalse(pen.canvas().sheet().view().keys(driver).isEmpty());
        boolean shown = checked("Recommendations of the plan");
        choose("Recommendations of the plan");
        assertEquals(!shown, checked("Recommendations of the plan"));
        assertEquals(!shown, pen.canvas().sheet().shown().layers().contains("Recommendations"));
        choose("Grid");
        assertTrue(pen.canvas().guides().isGridShown());
        Bench.picture("grid");
        choose("Grid");
    }

    /** The items of Diagram ▸ Show, as they are when somebody opens it. */
    private static <T> T show(java.util.function.Function<List<MenuItem>, T> read) {
        Menu bar = Bench.shell().getMenuBar();
        Menu diagram = opened(bar, "Diagram");
        Menu show = opened(diagram, "Show");
        T result = read.apply(List.of(show.getItems()));
        show.notifyListeners(SWT.Hide, new Event());
        diagram.notifyListeners(SWT.Hide, new Event());
        Bench.rest(100);
        return result;
    }

    private static Menu opened(Menu menu, String label) {
        Menu found = Stream.of(menu.getItems()).filter(item -> item.getText().replace("&", "").equals(label)).findFirst().orElseThrow().getMenu();
        found.notifyListeners(SWT.Show, new Event());
        return found;
    }

    private static MenuItem item(List<MenuItem> items, String label) {
        return items.stream().filter(item -> item.getText().replace("&", "").equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + label + ", only " + items.stream().map(MenuItem::getText).toList()));
    }

    private static boolean checked(String label) {
        return show(items -> item(items, label).getSelection());
    }

    private static void choose(String label) {
        show(items -> {
            MenuItem item = item(items, label);
            item.setSelection(!item.getSelection());
            item.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    @Test
    void thePointerIsToldWhatItRestsOn() {
        List<Shell> before = Bench.dialogs().toList();
        var incentive = organisation.getIncentives().getFirst();
        String tooltip = pen.canvas().sheet().view().box(pen.key(incentive)).orElseThrow().tooltip();
        assertFalse(tooltip.isBlank());
        hover(pen.at(incentive));
        Bench.await("the tooltip is seen", () -> Bench.dialogs().anyMatch(shell -> !before.contains(shell)));
        Shell shown = Bench.dialogs().filter(shell -> !before.contains(shell)).findFirst().orElseThrow();
        Bench.picture("tooltip");
        assertTrue(shown.getSize().x > 40);
    }

    private void hover(Point at) {
        for (int type : new int[] { SWT.MouseMove, SWT.MouseHover }) {
            var event = new Event();
            event.x = at.x;
            event.y = at.y;
            pen.paper().notifyListeners(type, event);
            Bench.rest(100);
        }
    }

    @Test
    void anEmptyDiagramSaysHowToBegin() {
        Bench.command(COMMAND + "new", java.util.Map.of(COMMAND + "new.kind", "ConceptMap"));
        Bench.rest(300);
        Bench.picture("empty-diagram");
        var made = (org.talentbench.ui.diagrams.DiagramEditor) Bench.page().getActiveEditor();
        assertTrue(dark(picture(made.canvas().paper())) > 200, "there is something to read");
        Bench.command(COMMAND + "insert");
        pen.key(SWT.CR, SWT.CR, 0);
        assertEquals(1, made.canvas().sheet().view().boxKeys().size());
        pen.key(SWT.ESC, SWT.ESC, 0);
        Bench.picture("first-element");
    }

    private static long dark(ImageData image) {
        long count = 0;
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                count += image.palette.getRGB(image.getPixel(x, y)).getHSB()[2] < 0.7 ? 1 : 0;
            }
        }
        return count;
    }

    private static ImageData picture(org.eclipse.swt.widgets.Control control) {
        var area = control.getBounds();
        var image = new Image(control.getDisplay(), area.width, area.height);
        var gc = new GC(control);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        return pixels;
    }

    @Test
    void theWindowShowsWhatTheExportedPictureShows() throws Exception {
        for (String[] each : new String[][] { { "ai-startup", "FactorMap" }, { "retention-cycle", "Process" }, { "talent-strategy", "" } }) {
            IFile model = Bench.example(each[0], "same-" + each[0] + ".talent");
            Organisation shown = Bench.model(model);
            String kind = each[1].isEmpty() ? shown.getConceptMaps().isEmpty() ? "Process" : "ConceptMap" : each[1];
            Pen hand = Pen.open(model, kind, kind.equals("FactorMap") ? shown : kind.equals("Process") ? shown.getProcesses().getFirst() : shown.getConceptMaps().getFirst());
            hand.canvas().zoom().fit();
            Bench.rest(300);
            Bounds all = hand.canvas().sheet().view().bounds();
            double zoom = hand.canvas().zoom().level();
            var bytes = new ByteArrayOutputStream();
            SceneExport.png(hand.canvas().sheet().view().scene(), hand.canvas().sheet().view().placement(), Theme.LIGHT, zoom, bytes);
            ImageData exported = new ImageData(new ByteArrayInputStream(bytes.toByteArray()));
            ImageData window = picture(hand.paper());
            // The exported picture has a margin of 16 around everything.
            Point corner = hand.at(all.x() - 16, all.y() - 16);
            int worst = 0;
            for (int y = 0; y + BLOCK < exported.height; y += BLOCK) {
                for (int x = 0; x + BLOCK < exported.width; x += BLOCK) {
                    if (x + corner.x >= 0 && y + corner.y >= 0 && x + corner.x + BLOCK < window.width - BARS && y + corner.y + BLOCK < window.height - BARS) {
                        worst = Math.max(worst, Math.abs(mean(exported, x, y) - mean(window, x + corner.x, y + corner.y)));
                    }
                }
            }
            System.out.printf("%s: a block of the window differs by %d of 255 at most from the exported picture%n", each[0], worst);
            assertTrue(worst < NEARLY_THE_SAME, each[0] + " differs by " + worst);
        }
    }

    private static int mean(ImageData image, int left, int top) {
        int sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                var rgb = image.palette.getRGB(image.getPixel(x, y));
                sum += (rgb.red + rgb.green + rgb.blue) / 3;
            }
        }
        return sum / (BLOCK * BLOCK);
    }
}
