// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.talentbench.ui.charts.ChartControl;
import org.talentbench.ui.charts.Pick;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.tests.Bench;

/** A model on the bench with its plan beside it: what a person does with both, in a person's words. */
public final class Studio {

    final IFile file;

    private Studio(IFile file) {
        this.file = file;
    }

    static Studio open(String example, String name) {
        return open(Bench.example(example, name));
    }

    static Studio open(IFile file) {
        Bench.open(file);
        view().bringUp(PlanView.PLAN);
        Bench.page().activate(Bench.page().getActiveEditor());
        return new Studio(file);
    }

    void close() throws Exception {
        PlanUi.live().turn(false, null);
        PlanUi.refreshCommands();
        PlanUi.runs().cancel(session());
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
        Bench.rest(100);
    }

    static PlanView view() {
        return Bench.view(PlanView.ID, PlanView.class);
    }

    ModelSession session() {
        return Bench.session(file);
    }

    RunState state() {
        return PlanUi.runs().of(session());
    }

    /** Whether the plan is that of the model as it stands, and nothing is wrong with it. */
    boolean upToDate() {
        return !state().running() && state().failure() == null && !state().plans().isEmpty() && !state().stale(session());
    }

    void run() {
        menu("org.talentbench.ui.run");
        Bench.await("the run ends", () -> !state().running());
        Bench.rest(300);
    }

    /** Chooses an entry of the Optimise menu through the menu bar, as a person does, whatever language it is in. */
    public static void menu(String command) {
        MenuItem optimise = Stream.of(Bench.shell().getMenuBar().getItems()).filter(item -> plain(item.getText()).matches("Optimise|优化.*")).findFirst().orElseThrow();
        optimise.getMenu().notifyListeners(SWT.Show, new Event());
        String name = name(command);
        MenuItem entry = Stream.of(optimise.getMenu().getItems()).filter(item -> plain(item.getText()).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + name + " among " + Stream.of(optimise.getMenu().getItems()).map(MenuItem::getText).toList()));
        if (!entry.isEnabled()) {
            throw new AssertionError(name + " cannot be chosen");
        }
        entry.notifyListeners(SWT.Selection, new Event());
        optimise.getMenu().notifyListeners(SWT.Hide, new Event());
        Bench.rest(100);
    }

    private static String name(String command) {
        try {
            return plain(PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).getName());
        } catch (NotDefinedException e) {
            throw new AssertionError(command, e);
        }
    }

    private static String plain(String text) {
        return text.replace("&", "").replaceAll("\t.*", "");
    }

    /** Clicks a tab of the Plan view. */
    public static void tab(String id) {
        CTabFolder tabs = Bench.controls(Bench.shell(), CTabFolder.class, folder -> folder.getItemCount() > 0 && PlanView.PLAN.equals(folder.getItem(0).getData())).getFirst();
        for (int i = 0; i < tabs.getItemCount(); i++) {
            if (id.equals(tabs.getItem(i).getData())) {
                tabs.setSelection(i);
                var event = new Event();
                event.item = tabs.getItem(i);
                tabs.notifyListeners(SWT.Selection, event);
            }
        }
        Bench.rest(200);
    }

    /** The charts that are shown, from above. */
    public static List<ChartControl> charts() {
        return Bench.controls(Bench.shell(), ChartControl.class, chart -> chart.chart().isPresent());
    }

    static List<Table> tables() {
        return Bench.controls(Bench.shell(), Table.class, table -> table.getColumnCount() > 0);
    }

    public static void click(ChartControl chart, Pick pick) {
        Point at = chart.position(pick).orElseThrow();
        for (int type : new int[] { SWT.MouseMove, SWT.MouseDown, SWT.MouseUp }) {
            var event = new Event();
            event.x = at.x;
            event.y = at.y;
            event.button = 1;
            chart.area().notifyListeners(type, event);
        }
        Bench.rest(100);
    }
}
