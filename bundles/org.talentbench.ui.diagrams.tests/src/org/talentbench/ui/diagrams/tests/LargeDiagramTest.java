// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.NodeLayout;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.ui.diagrams.Diagrams;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/**
 * A process of 2,000 nodes and 3,000 edges is opened, dragged and zoomed; how long that takes is printed, and how much of it the window's thread
 * worked and the collector of garbage took: the rest is other programs' share of the machine.
 */
@ExtendWith(ErrorLog.class)
class LargeDiagramTest {

    private static final int NODES = 2000;
    private static final int EDGES = 3000;
    private static final int COLUMNS = 50;
    private static final int FRAMES = 60;

    @AfterEach
    void close() {
        Bench.page().closeAllEditors(false);
    }

    @Test
    void aLargeDiagramOpensIsDraggedAndZoomed() throws Exception {
        IFile file = Bench.project().getFile("large.talent");
        ModelFile.save(model(), Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        long heap = usedHeap();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Organisation organisation = Bench.model(file);
        long read = System.nanoTime();
        Process process = organisation.getProcesses().getFirst();
        Pen pen = Pen.openAtOnce(file, "Process", process);
        settle(pen);
        long shown = System.nanoTime();
        System.out.printf("%d nodes, %d edges: read in %d ms, open on the screen in %d ms more; worked %d ms%n", NODES, EDGES, millis(read - start), millis(shown - read),
                millis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked));
        Bench.rest(500);
        System.out.printf("heap: %d MB for the model and its diagram%n", (usedHeap() - heap) >> 20);
        assertEquals(NODES, pen.canvas().sheet().view().boxKeys().size());
        assertEquals(EDGES, pen.canvas().sheet().view().scene().edges().size());
        Bench.picture("large");

        Step step = (Step) process.getNodes().get(NODES / 2);
        pen.canvas().zoom().actualSize();
        pen.canvas().reveal(java.util.List.of(step));
        Bench.rest(300);
        drag(pen, step, "at 100 %");
        zoom(pen);
        pen.canvas().zoom().fit();
        Bench.rest(300);
        Bench.picture("large-fit");
        // The first box: the others are under the lines of so small a picture.
        drag(pen, (Step) process.getNodes().getFirst(), "with everything in view");
    }

    private static void drag(Pen pen, Step step, String where) {
        Bounds before = pen.bounds(step);
        Point at = pen.at(step);
        pen.press(at);
        String frames = frames(i -> {
            pen.moveTo(new Point(at.x + 2 * i, at.y + i));
            settle(pen);
        });
        long start = System.nanoTime();
        pen.release(new Point(at.x + 2 * FRAMES, at.y + FRAMES));
        settle(pen);
        System.out.printf("drag %s: %s; drop %d ms%n", where, frames, millis(System.nanoTime() - start));
        Bench.rest(200);
        assertTrue(pen.bounds(step).x() > before.x(), where);
    }

    private static void zoom(Pen pen) {
        System.out.printf("zoom: %s%n", frames(i -> {
            var event = new Event();
            event.stateMask = SWT.CTRL;
            event.count = i < FRAMES / 2 ? -3 : 3;
            event.x = 200;
            event.y = 200;
            pen.paper().notifyListeners(SWT.MouseWheel, event);
            settle(pen);
        }));
    }

    private static String frames(IntConsumer draw) {
        double[] frames = new double[FRAMES];
        double[] worked = new double[FRAMES];
        long collected = collected();
        for (int i = 0; i < FRAMES; i++) {
            long start = System.nanoTime();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            draw.accept(i);
            worked[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
            frames[i] = (System.nanoTime() - start) / 1e6;
        }
        return summary(frames) + "; worked: " + summary(worked) + "; garbage " + (collected() - collected) + " ms in all";
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    private static String summary(double[] frames) {
        double[] sorted = frames.clone();
        Arrays.sort(sorted);
        return "median %.1f ms, 95 %% %.1f ms, longest %.1f ms a frame".formatted(sorted[FRAMES / 2], sorted[FRAMES * 95 / 100], sorted[FRAMES - 1]);
    }

    /** Until the window has drawn what it was asked to draw. */
    private static void settle(Pen pen) {
        while (Bench.display().readAndDispatch()) {
            // More may come of it.
        }
        pen.paper().update();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Steps on a grid, each with a way to one nearby and some to others further away, and a diagram that says where they stand. */
    private static Organisation model() {
        Random random = new Random(7);
        Organisation organisation = TalentFactory.eINSTANCE.createOrganisation();
        organisation.setName("Large");
        Process process = TalentFactory.eINSTANCE.createProcess();
        process.setName("Large process");
        organisation.getProcesses().add(process);
        Diagram diagram = Sheet.blank(TalentFactory.eINSTANCE.createDiagram(), Diagrams.notation().specification().diagram("Process"), process);
        organisation.getDiagrams().add(diagram);
        for (int i = 0; i < NODES; i++) {
            Step step = TalentFactory.eINSTANCE.createStep();
            step.setName("Step " + i + " 步骤");
            process.getNodes().add(step);
            NodeLayout layout = TalentFactory.eINSTANCE.createNodeLayout();
            layout.setElement(step);
            layout.setMapping("Step");
            layout.setX(180 * (i % COLUMNS));
            layout.setY(90 * (i / COLUMNS));
            diagram.getNodes().add(layout);
        }
        for (int i = 0; i < EDGES; i++) {
            int from = i % (NODES - COLUMNS - 1);
            int to = from + (i < NODES ? random.nextBoolean() ? 1 : COLUMNS : 1 + random.nextInt(COLUMNS));
            Flow flow = TalentFactory.eINSTANCE.createFlow();
            flow.setSource(process.getNodes().get(from));
            flow.setTarget(process.getNodes().get(to));
            process.getFlows().add(flow);
        }
        return organisation;
    }
}
