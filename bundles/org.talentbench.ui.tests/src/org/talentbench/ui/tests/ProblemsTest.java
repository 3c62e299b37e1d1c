// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.problems.ProblemMarkers;

/** What is wrong with a model stands in the Problems view a moment after it became wrong, and leads to the element. */
@ExtendWith(ErrorLog.class)
class ProblemsTest {

    private IFile file;

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    private List<IMarker> problems() {
        try {
            return Stream.of(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)).toList();
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMistakeIsListedWhileTheModelIsEditedAndGoesWithItsUndo() throws Exception {
        file = Bench.example("ai-startup", "problems.talent");
        TalentEditor editor = Bench.open(file);
        Bench.rest(1000);
        int before = problems().size();
        var session = Bench.session(file);
        var incentive = Bench.model(file).getIncentives().getFirst();
        session.execute(SetCommand.create(session.domain(), incentive, TalentPackage.Literals.INCENTIVE__LOWER, incentive.getUpper() + 1));
        Bench.await("the mistake is listed", () -> problems().size() > before);
        Bench.view(IPageLayout.ID_PROBLEM_VIEW, IViewPart.class);
        Bench.rest(1000);
        Bench.picture("problems");
        IMarker marker = problems().stream().filter(each -> session.idOf(incentive).equals(each.getAttribute(ProblemMarkers.ELEMENT, ""))).findFirst().orElseThrow();
        assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
        assertTrue(marker.getAttribute(ProblemMarkers.CODE, "").startsWith("TB"));

        IDE.openEditor(Bench.page(), marker);
        Bench.rest(300);
        var selection = (IStructuredSelection) editor.getSite().getSelectionProvider().getSelection();
        assertEquals(incentive, selection.getFirstElement());

        Bench.command("org.eclipse.ui.edit.undo");
        Bench.await("the mistake is gone", () -> problems().size() == before);
    }

    @Test
    void aQuickFixMendsAProblemInOneStep() throws Exception {
        file = Bench.example("ai-startup", "fixes.talent");
        Bench.open(file);
        var session = Bench.session(file);
        var team = Bench.model(file).getTeams().getFirst();
        int before = team.getHeadcount();
        session.execute(SetCommand.create(session.domain(), team, TalentPackage.Literals.TEAM__HEADCOUNT, -3));
        Bench.await("the mistake is listed", () -> problems().stream().anyMatch(problem -> problem.getAttribute(ProblemMarkers.CODE, "").equals("TB201")));
        IMarker marker = problems().stream().filter(problem -> problem.getAttribute(ProblemMarkers.CODE, "").equals("TB201")).findFirst().orElseThrow();
        assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
        var fix = IDE.getMarkerHelpRegistry().getResolutions(marker)[0];
        assertEquals("Set «Headcount» to 0", fix.getLabel());
        fix.run(marker);
        assertEquals(0, team.getHeadcount());
        Bench.await("the mistake is gone", () -> problems().stream().noneMatch(problem -> problem.getAttribute(ProblemMarkers.CODE, "").equals("TB201")));
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(-3, team.getHeadcount());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(before, team.getHeadcount());
    }
}
