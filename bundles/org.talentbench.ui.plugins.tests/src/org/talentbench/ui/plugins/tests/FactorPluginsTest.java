// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.factors.tests.TemporaryPlugin;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.diagrams.DiagramEditor;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** In the window: what a plugin's factor is once its plugin is there, and what stands in its place when it is not. */
@ExtendWith(ErrorLog.class)
class FactorPluginsTest {
    private static final String PLUGIN = "com.example.mood";
    private static final String MODEL = "org.talentbench.model;bundle-version=\"[1.0.0,2.0.0)\"";
    private static final String FACTOR = """
            <factor id="com.example.mood.sunny" label="Sunny mood" category="Weather" help="sunny.md" icon="sun.svg"
                formula="light.coefficient * light * (1 - dusk / 100)">
              <driver key="light" label="Light" level="40" coefficient="1"/>
              <parameter id="dusk" label="Dusk" unit="%" value="5" lower="0" upper="20"/>
              <influence outcome="retention" weight="0.2"/>
            </factor>""";
    private static final Map<String, byte[]> FILES = Map.of("sunny.md", "# Sunny mood\n\nWhether the **sun** shines in.\n".getBytes(StandardCharsets.UTF_8),
            "sun.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"><circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"#e0a030\"/></svg>"
                    .getBytes(StandardCharsets.UTF_8));

    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        if (file != null) {
            file.delete(true, null);
        }
    }

    @Test
    void theViewListsPluginsWithTheirStateAndHelp() throws Exception {
        Bench.view("org.talentbench.ui.plugins", IViewPart.class);
        assertTrue(rows().stream().anyMatch(row -> row.getText(0).contains("Built-in Factors")), texts());
        try (var works = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES);
                var fails = new TemporaryPlugin("com.example.misspelt", MODEL,
                        "<factor id=\"com.example.misspelt.x\" label=\"X\" formula=\"a +\"><driver key=\"a\" label=\"A\"/></factor>", Map.of())) {
            Bench.await("the new plugins are shown", () -> rows().stream().anyMatch(row -> row.getText(0).equals("Sunny mood"))
                    && rows().stream().anyMatch(row -> row.getText(2).contains("column 4")));
            TreeItem sunny = rows().stream().filter(row -> row.getText(0).equals("Sunny mood")).findFirst().orElseThrow();
            tree().setSelection(sunny);
            Event event = new Event();
            event.item = sunny;
            tree().notifyListeners(SWT.Selection, event);
            Bench.rest(200);
            String help = Bench.controls(Bench.shell(), StyledText.class, text -> text.getText().startsWith("Sunny mood")).getFirst().getText();
            assertTrue(help.contains("Whether the sun shines in."), help);
            Bench.picture("factor-plugins");
            IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
            Bench.picture("factor-plugins-dark");
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
        }
        Bench.await("the removed plugins are gone", () -> rows().stream().noneMatch(row -> row.getText(0).equals("Sunny mood")));
    }

    @Test
    void helpOnAFactorIsOneKeyAwayFromTheModelAndFromThePalette() throws Exception {
        try (var plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES)) {
            file = Bench.example("ai-startup", "help.talent");
            TalentEditor editor = Bench.open(file);
            Organisation firm = Bench.model(file);
            Bench.select(editor, Bench.named(firm.getFactors(), "Compensation"));
            String tab = Bench.controls(Bench.properties("help"), StyledText.class, any -> true).getFirst().getText();
            assertTrue(tab.startsWith("Compensation\n"), tab);
            Bench.picture("factor-help-tab");
            Bench.page().hideView(Bench.page().findView("org.talentbench.ui.plugins"));
            Bench.select(editor, Bench.named(firm.getFactors(), "Compensation"));
            press(Bench.display().getFocusControl(), SWT.F1);
            Bench.await("the page of the selected factor", () -> helpPage().startsWith("Compensation\n"));

            DiagramCanvas canvas = Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(firm, "FactorMap")).orElseThrow().canvas();
            Table palette = canvas.palette().table();
            take(canvas, "Sunny mood");
            palette.forceFocus();
            press(palette, SWT.F1);
            Bench.await("the page of the kind in hand", () -> helpPage().startsWith("Sunny mood\n"));
            assertEquals("Sunny mood", tree().getSelection()[0].getText());
            Bench.picture("factor-help-key");
        }
    }

    @Test
    void whatFindActionsOffersToSearchInHelpIsFoundThere() throws Exception {
        try (var plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES)) {
            searchInHelp("SHINES in");
            assertTrue(helpPage().startsWith("Sunny mood\n"), helpPage());
            assertEquals("shines in", Bench.controls(Bench.part(Bench.view("org.talentbench.ui.plugins", IViewPart.class)), StyledText.class, any -> true).getFirst().getSelectionText());
            searchInHelp("leadership");
            assertTrue(helpPage().startsWith("Leadership\n"), "what is called so comes first");
            searchInHelp("zeppelin");
            assertTrue(helpPage().contains("“zeppelin”"), helpPage());
            assertEquals(0, tree().getSelectionCount());
        }
    }

    /** Types into Find Actions and takes what it offers last. */
    private static void searchInHelp(String words) {
        Bench.command("org.eclipse.ui.window.quickAccess");
        Bench.await("Find Actions", () -> Bench.dialogs().findAny().isPresent());
        Shell shell = Bench.dialogs().findFirst().orElseThrow();
        Bench.controls(shell, Text.class, any -> true).getFirst().setText(words);
        Table offers = Bench.controls(shell, Table.class, any -> true).getFirst();
        Bench.await("help is offered", () -> offers.getItemCount() > 0 && offers.getItem(offers.getItemCount() - 1).getText(1).contains(words));
        offers.setSelection(offers.getItemCount() - 1);
        offers.notifyListeners(SWT.DefaultSelection, new Event());
        Bench.await("Find Actions is closed", shell::isDisposed);
        Bench.rest(300);
    }

    private static String helpPage() {
        return Bench.controls(Bench.part(Bench.view("org.talentbench.ui.plugins", IViewPart.class)), StyledText.class, any -> true).getFirst().getText();
    }

    private static void press(Control control, int key) {
        Event pressed = new Event();
        pressed.keyCode = key;
        control.notifyListeners(SWT.KeyDown, pressed);
        Bench.rest(300);
    }

    private static void take(DiagramCanvas canvas, String tool) {
        Table palette = canvas.palette().table();
        int row = canvas.palette().labels().indexOf(tool);
        assertTrue(row > 0, canvas.palette().labels()::toString);
        palette.setSelection(row);
        Event taken = new Event();
        taken.item = palette.getItem(row);
        palette.notifyListeners(SWT.Selection, taken);
    }

    @Test
    void aNewFactorHasItsParametersInPropertiesWithinTheirBounds() throws Exception {
        try (var plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES)) {
            file = Bench.example("ai-startup", "sunny.talent");
            TalentEditor editor = Bench.open(file);
            Bench.select(editor, Bench.model(file));
            Bench.command("org.talentbench.ui.newChild", Map.of("org.talentbench.ui.newChild.kind", "factors/com.example.mood.sunny"));
            Factor factor = Bench.model(file).getFactors().getLast();
            assertEquals("com.example.mood.sunny", factor.getKind());
            assertEquals(1, factor.getOutgoing().size(), "it moves retention from the start");
            Bench.select(editor, factor);
            Text dusk = Bench.field(Bench.properties("numbers"), "Dusk", Text.class);
            assertEquals("%", Bench.note(dusk));
            Bench.type(dusk, "12");
            assertEquals(12, factor.getParameters().getFirst().getValue());
            Bench.type(dusk, "30");
            assertEquals("Must be between 0 and 20.", Bench.note(dusk));
            assertEquals(3, factor.getParameters().getFirst().getValue(), "what was typed last and made sense");
            Bench.picture("factor-parameters");
            Bench.command("org.eclipse.ui.edit.undo");
            Bench.command("org.eclipse.ui.edit.undo");
            Bench.command("org.eclipse.ui.edit.undo");
            assertTrue(Bench.model(file).getInfluences().stream().noneMatch(influence -> influence.getSource() == factor), "creating it is one step");
            assertTrue(Bench.model(file).getOutcomes().stream().noneMatch(outcome -> outcome.getIncoming().stream()
                    .anyMatch(influence -> influence.getSource() == factor)));
        }
    }

    @Test
    void theFactorMapsPaletteOffersItWithItsIcon() throws Exception {
        try (var plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES)) {
            file = Bench.example("ai-startup", "palette.talent");
            Organisation firm = Bench.model(file);
            DiagramCanvas canvas = Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(firm, "FactorMap")).orElseThrow().canvas();
            canvas.zoom().fit();
            Bench.rest(300);
            Table palette = canvas.palette().table();
            int row = canvas.palette().labels().indexOf("Sunny mood");
            assertEquals("Weather", canvas.palette().labels().get(row - 1), "its category is the title above it");
            assertNotNull(palette.getItem(row).getImage());
            take(canvas, "Sunny mood");
            Bounds drawn = canvas.sheet().view().placement().bounds();
            Point free = canvas.toControl(drawn.x() + 5, drawn.y() + 5);
            mouse(canvas.paper(), SWT.MouseMove, free, 0);
            mouse(canvas.paper(), SWT.MouseDown, free, 1);
            mouse(canvas.paper(), SWT.MouseUp, free, 1);
            Bench.await("the factor is made", () -> firm.getFactors().getLast().getKind().equals("com.example.mood.sunny"));
            assertEquals(1, firm.getFactors().getLast().getOutgoing().size());
            Bench.picture("factor-palette");
            Bench.command("org.eclipse.ui.edit.undo");
            assertTrue(firm.getFactors().stream().noneMatch(factor -> factor.getKind().equals("com.example.mood.sunny")));
        }
    }

    @Test
    void anOpenMapFollowsPluginsThatComeAndGo() throws Exception {
        file = Bench.example("ai-startup", "following.talent");
        Organisation firm = Bench.model(file);
        DiagramEditor map = Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(firm, "FactorMap")).orElseThrow();
        assertFalse(map.canvas().palette().labels().contains("Sunny mood"));
        try (var plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, FILES)) {
            Bench.await("the palette offers the new kind", () -> map.canvas().palette().labels().contains("Sunny mood"));
            Bench.command("org.talentbench.ui.newChild", Map.of("org.talentbench.ui.newChild.kind", "factors/com.example.mood.sunny"));
            Bench.rest(300);
            assertTrue(text(map, firm.getFactors().getLast()).startsWith("Sunny mood"), () -> text(map, firm.getFactors().getLast()));
        }
        Bench.await("nobody is offered what is no longer there", () -> !map.canvas().palette().labels().contains("Sunny mood"));
        assertTrue(text(map, firm.getFactors().getLast()).contains(PLUGIN), () -> "the factor says what it waits for: " + text(map, firm.getFactors().getLast()));
        Bench.picture("factor-uninstalled");
    }

    private static String text(DiagramEditor map, Factor factor) {
        var view = map.canvas().sheet().view();
        return view.box(view.keys(factor).getFirst()).orElseThrow().label().text();
    }

    private static void mouse(Control paper, int type, Point at, int button) {
        Event event = new Event();
        event.type = type;
        event.x = at.x;
        event.y = at.y;
        event.button = button;
        event.count = button;
        event.stateMask = type == SWT.MouseUp ? SWT.BUTTON1 : 0;
        paper.notifyListeners(type, event);
        Bench.rest(50);
    }

    @Test
    void aFactorWhosePluginIsAbsentIsGreyedAndItsInstallationOffered() throws Exception {
        file = Bench.example("ai-startup", "absent.talent");
        String content = new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8)
                .replace("org.talentbench.factors.career", "com.example.absent.career");
        Bench.file("absent.talent", content);
        TalentEditor editor = Bench.open(file);
        // Validation takes all marks away and sets them again, whenever it runs.
        Bench.await("the problem is marked, with its fix", () -> problems().filter(marker -> marker.getAttribute(ProblemMarkers.CODE, "").equals("TB301")
                && marker.getAttribute(IMarker.MESSAGE, "").contains("com.example.absent")).anyMatch(marker -> fixes(marker).equals(List.of("Install the plugin…"))));
        Factor factor = Bench.model(file).getFactors().stream().filter(candidate -> candidate.getKind().startsWith("com.example")).findFirst().orElseThrow();
        Bench.select(editor, factor);
        Tree model = Bench.controls(Bench.shell(), Tree.class, tree -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getData() == factor).getFirst();
        assertEquals("waits for the plugin com.example.absent", model.getSelection()[0].getText(1));
        Diagrams.open(Bench.page(), Bench.session(file), Diagrams.of(Bench.model(file), "FactorMap")).orElseThrow();
        Bench.picture("factor-absent-map");
        Bench.command("org.talentbench.ui.run");
        Bench.await("the refusal offers the installation", () -> !refusals().isEmpty());
        assertTrue(refusals().getFirst().getText().contains("the plugin com.example.absent that brings it is not installed"), refusals().getFirst().getText());
        Bench.picture("factor-absent");
        assertEquals(content, new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static List<Link> refusals() {
        return Bench.controls(Bench.shell(), Link.class, link -> link.getText().contains("<a href=\"install\">Install the plugin…</a>"));
    }

    private static List<String> fixes(IMarker problem) {
        return Stream.of(IDE.getMarkerHelpRegistry().getResolutions(problem)).map(IMarkerResolution::getLabel).toList();
    }

    private Stream<IMarker> problems() {
        try {
            return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO));
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tree tree() {
        return Bench.controls(Bench.shell(), Tree.class, tree -> tree.getColumnCount() == 3 && tree.getColumn(0).getText().startsWith("Plugin")).getFirst();
    }

    private static List<TreeItem> rows() {
        return Arrays.stream(tree().getItems()).flatMap(item -> Stream.concat(Stream.of(item), Arrays.stream(item.getItems()))).toList();
    }

    private static String texts() {
        return rows().stream().map(row -> row.getText(0)).toList().toString();
    }
}
