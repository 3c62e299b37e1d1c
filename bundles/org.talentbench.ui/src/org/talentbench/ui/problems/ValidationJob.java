// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.Elements;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSnapshot;

/** Validates one model in the background and writes what it finds as markers on the model's file. */
final class ValidationJob extends Job {

    private final ModelSession session;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    ValidationJob(ModelSession session) {
        super(Messages.problems_checking);
        this.session = session;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<IFile> file = display.syncCall(session::file);
        List<Problem> problems = problems();
        if (file.isEmpty() || monitor.isCanceled()) {
            return Status.OK_STATUS;
        }
        try {
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            workspace.run(m -> replace(file.get(), problems), workspace.getRuleFactory().markerRule(file.get()), IWorkspace.AVOID_UPDATE, monitor);
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    private List<Problem> problems() {
        Optional<ModelSnapshot> snapshot = display.syncCall(() -> session.organisation().map(ModelSnapshot::of));
        if (snapshot.isEmpty()) {
            return List.of(new Problem(IMarker.SEVERITY_ERROR, "", "", "", "", display.syncCall(() -> session.failure().orElse(""))));
        }
        List<Finding> findings = Validation.of(snapshot.get().organisation());
        return display.syncCall(() -> findings.stream().map(finding -> problem(finding, snapshot.get())).toList());
    }

    private Problem problem(Finding finding, ModelSnapshot snapshot) {
        var original = snapshot.original(finding.element());
        String id = original == null ? null : session.idOf(original);
        return new Problem(severity(finding.severity()), finding.code().id(),
                finding.feature() == null ? "" : finding.feature().getName(), id == null ? "" : id, Elements.path(finding.element()), finding.message());
    }

    private static int severity(Severity severity) {
        return switch (severity) {
        case ERROR -> IMarker.SEVERITY_ERROR;
        case WARNING -> IMarker.SEVERITY_WARNING;
        case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    private static void replace(IFile file, List<Problem> problems) throws CoreException {
        if (!file.exists()) {
            return;
        }
        file.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO);
        for (Problem problem : problems) {
            problem.mark(file);
        }
    }
}
