// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.talentbench.model.Autosave;
import org.talentbench.model.ModelFile;

/** What there is to see where something is wrong: a file that is none, a model with mistakes and what mends them, and what an earlier window left. */
record TourOfTroubles(Tour tour) {

    private static final String QUICK_FIX = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

    void take() {
        tour.visit("corrupt", this::corrupt);
        tour.visit("mistakes", this::mistakes);
        tour.visit("recovery", this::recovery);
    }

    private void corrupt() {
        Bench.open(Bench.file("corrupt.talent", "<?xml version=\"1.0\"?>\n<talent:Organisation xmlns:talent=\"http://talentbench.org/model/1.0\" name=\"Broken\""));
        tour.picture("corrupt");
    }

    private void mistakes() {
        Bench.open(Bench.example("mistakes", "tour-mistakes.talent"));
        IViewPart view = Bench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class);
        view.setFocus();
        Tree problems = Bench.controls(Bench.part(view), Tree.class, any -> true).getFirst();
        Bench.await("a problem that can be mended", () -> errors(problems).anyMatch(TourOfTroubles::canBeMended));
        tour.picture("problems");
        problems.setSelection(errors(problems).filter(TourOfTroubles::canBeMended).findFirst().orElseThrow());
        problems.notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
        tour.dialog("quick-fix", QUICK_FIX);
        Bench.command("org.talentbench.ui.run");
        Tour.idle();
        tour.picture("run-refused");
    }

    /** What stands under the first heading, which is opened each time: the list is built anew while the model is validated. */
    private static Stream<TreeItem> errors(Tree problems) {
        if (problems.getItemCount() == 0) {
            return Stream.empty();
        }
        TreeItem heading = problems.getItem(0);
        if (!heading.getExpanded()) {
            var expand = new Event();
            expand.item = heading;
            problems.notifyListeners(SWT.Expand, expand);
            heading.setExpanded(true);
        }
        return Stream.of(heading.getItems());
    }

    private static boolean canBeMended(TreeItem problem) {
        IMarker marker = Adapters.adapt(problem.getData(), IMarker.class);
        return marker != null && IDE.getMarkerHelpRegistry().hasResolutions(marker);
    }

    private void recovery() {
        IFile file = Bench.example("ai-startup", "tour-left.talent");
        Path path = Path.of(file.getLocationURI());
        try {
            var left = ModelFile.load(path);
            left.setName(left.getName() + " 2");
            Autosave.write(Autosave.content(left.eResource()), path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Bench.open(file);
        Bench.await("the offer", () -> Bench.dialogs().findAny().isPresent());
        tour.picture("recovery");
        Bench.dialogs().forEach(Shell::close);
    }
}
