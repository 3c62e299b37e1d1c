// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.edit.fix.Fix;
import org.talentbench.model.validation.Code;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.problems.PluginInstallation;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.problems.QuickFixes;

/** Above the fields: what is wrong with the selected element, with the ways to mend it as links. Takes no room where nothing is. */
public final class ProblemsSection extends ElementSection {

    private static final String INSTALL = "install";

    private final IResourceChangeListener listener = this::markersChanged;
    private EObject shown;
    private List<String> said = List.of();

    @Override
    protected void createBody(Composite body) {
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).applyTo(body);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
    }

    /** Validation comes a moment after the change that it is about. */
    private void markersChanged(IResourceChangeEvent event) {
        if (event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0 && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::refresh);
        }
    }

    @Override
    protected void show(EObject element) {
        List<IMarker> problems = problems(element);
        List<String> sentences = problems.stream().map(problem -> problem.getAttribute(IMarker.MESSAGE, "")).toList();
        if (element == shown && sentences.equals(said)) {
            return;
        }
        shown = element;
        said = sentences;
        for (Control old : body().getChildren()) {
            old.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(2).margins(problems.isEmpty() ? 0 : 8, problems.isEmpty() ? 0 : 4).applyTo(body());
        problems.forEach(this::show);
        layoutAgain();
    }

    private void show(IMarker problem) {
        var sign = new Label(body(), SWT.NONE);
        boolean wrong = problem.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR) == IMarker.SEVERITY_ERROR;
        sign.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(wrong ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(sign);
        List<Fix> fixes = QuickFixes.of(problem);
        var words = new Link(body(), SWT.WRAP);
        var text = new StringBuilder(escaped(problem.getAttribute(IMarker.MESSAGE, "")));
        for (int i = 0; i < fixes.size(); i++) {
            text.append(i == 0 ? "\n" : "  ·  ").append("<a href=\"").append(i).append("\">").append(escaped(fixes.get(i).label())).append("</a>");
        }
        if (problem.getAttribute(ProblemMarkers.CODE, "").equals(Code.UNKNOWN_FACTOR_KIND.id())) {
            text.append(fixes.isEmpty() ? "\n" : "  ·  ").append("<a href=\"").append(INSTALL).append("\">").append(Messages.problem_install).append("</a>");
        }
        words.setText(text.toString());
        words.addListener(SWT.Selection, event -> follow(problem, fixes, event.text));
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(words);
    }

    private static void follow(IMarker problem, List<Fix> fixes, String link) {
        if (link.equals(INSTALL)) {
            PluginInstallation.open();
        } else {
            QuickFixes.apply(problem, fixes.get(Integer.parseInt(link)));
        }
    }

    private static List<IMarker> problems(EObject element) {
        return TalentUi.sessions().owning(element).flatMap(session -> session.file().map(file -> markers(file, session.idOf(element)))).orElse(List.of());
    }

    private static List<IMarker> markers(IFile file, String id) {
        try {
            return file.exists() ? Stream.of(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(marker -> marker.getAttribute(ProblemMarkers.ELEMENT, "").equals(id)).toList() : List.of();
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
            return List.of();
        }
    }

    /** A team called "A&amp;B &lt;new&gt;" is no link. */
    private static String escaped(String words) {
        return words.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
        super.dispose();
    }
}
