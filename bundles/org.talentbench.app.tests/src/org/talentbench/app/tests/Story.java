// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app.tests;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.diagrams.tests.Pen;
import org.talentbench.ui.tests.Bench;
import org.talentbench.ui.tests.ErrorLog;

/** Somebody has a model of their own before them, which is gone when the story ends. */
@ExtendWith(ErrorLog.class)
abstract class Story {

    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        if (file != null) {
            file.delete(true, null);
        }
    }

    /** Begins with a file that is not there yet. */
    final void begin(String name) {
        file = Bench.project().getFile(name);
    }

    /** Begins with an example, whose diagram of a kind is open. */
    final void begin(String example, String name, String kind) {
        file = Bench.example(example, name);
        Organisation model = Bench.model(file);
        Pen.open(file, kind, kind.equals("Process") ? model.getProcesses().getFirst() : model);
    }

    final IFile file() {
        return file;
    }

    final Organisation model() {
        return Bench.model(file);
    }

    static Paper paper() {
        return Paper.inFront().orElseThrow();
    }

    static Tree tree(IViewPart view) {
        return Bench.controls(Bench.part(view), Tree.class, any -> true).getFirst();
    }

    /** Where a row of a tree is on the screen. */
    static Point at(TreeItem row) {
        Rectangle bounds = row.getBounds();
        return row.getParent().toDisplay(bounds.x + Math.min(bounds.width / 2, 40), bounds.y + bounds.height / 2);
    }

    /** Whether a part of the screen still shows what it showed. */
    static boolean same(ImageData one, ImageData other) {
        return Arrays.equals(one.data, other.data);
    }
}
