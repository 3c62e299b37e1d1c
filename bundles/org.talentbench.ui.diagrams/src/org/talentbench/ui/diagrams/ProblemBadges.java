// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.talentbench.canvas.Badge;
import org.talentbench.canvas.DiagramCanvas;
import org.talentbench.canvas.sheet.SheetView;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.problems.ProblemMarkers;
import org.talentbench.ui.session.ModelSession;

/** Shows on a diagram what the Problems view says about its elements. */
final class ProblemBadges {

    private final DiagramCanvas canvas;
    private final ModelSession session;
    private final IFile file;

    private ProblemBadges(DiagramCanvas canvas, ModelSession session, IFile file) {
        this.canvas = canvas;
        this.session = session;
        this.file = file;
    }

    /** Keeps the badges of a canvas in step with the markers of a file until the canvas is disposed of. */
    static void keep(DiagramCanvas canvas, ModelSession session, IFile file) {
        var badges = new ProblemBadges(canvas, session, file);
        IResourceChangeListener listener = event -> {
            if (event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0) {
                canvas.getDisplay().asyncExec(badges::show);
            }
        };
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        canvas.addDisposeListener(event -> ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener));
        badges.show();
    }

    private void show() {
        if (canvas.isDisposed() || !canvas.sheet().isAlive() || !file.exists()) {
            return;
        }
        Map<EObject, Badge> badges = new HashMap<>();
        try {
            for (IMarker marker : file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
                if (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) != IMarker.SEVERITY_INFO) {
                    shown(marker).ifPresent(element -> badges.merge(element, badge(marker), ProblemBadges::worse));
                }
            }
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
        }
        canvas.setBadges(badges);
    }

    /** The element at fault, or the nearest one around it that is on the diagram. */
    private Optional<EObject> shown(IMarker marker) {
        SheetView view = canvas.sheet().view();
        EObject element = session.element(marker.getAttribute(ProblemMarkers.ELEMENT, null)).orElse(null);
        while (element != null && element != canvas.sheet().element() && view.keys(element).isEmpty()) {
            element = element.eContainer();
        }
        return Optional.ofNullable(element).filter(found -> found != canvas.sheet().element());
    }

    private static Badge badge(IMarker marker) {
        boolean error = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_WARNING) == IMarker.SEVERITY_ERROR;
        return new Badge(PlatformUI.getWorkbench().getSharedImages().getImage(error ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK),
                marker.getAttribute(IMarker.MESSAGE, ""), error);
    }

    private static Badge worse(Badge one, Badge other) {
        boolean first = one.error() || !other.error();
        return new Badge(first ? one.image() : other.image(), one.message() + "\n" + other.message(), one.error() || other.error());
    }
}
