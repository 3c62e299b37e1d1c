// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.talentbench.model.edit.fix.Fix;
import org.talentbench.model.edit.fix.Fixes;
import org.talentbench.model.validation.Code;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/** What the Problems view, and others, offer to do about a problem. */
public final class QuickFixes implements IMarkerResolutionGenerator2 {

    /** The ways to mend what a marker of {@link ProblemMarkers#TYPE} says; none where only the person can. */
    public static List<Fix> of(IMarker marker) {
        return code(marker).flatMap(code -> element(marker).map(element -> {
            EStructuralFeature feature = element.eClass().getEStructuralFeature(marker.getAttribute(ProblemMarkers.FEATURE, ""));
            return Fixes.of(session(marker).domain(), code, element, feature);
        })).orElse(List.of());
    }

    /** Mends in one step that undo takes back. */
    public static void apply(IMarker marker, Fix fix) {
        session(marker).execute(fix.command());
    }

    private static Optional<Code> code(IMarker marker) {
        String id = marker.getAttribute(ProblemMarkers.CODE, "");
        return Arrays.stream(Code.values()).filter(code -> code.id().equals(id)).findFirst();
    }

    private static Optional<EObject> element(IMarker marker) {
        return session(marker).element(marker.getAttribute(ProblemMarkers.ELEMENT, null));
    }

    private static ModelSession session(IMarker marker) {
        return TalentUi.sessions().of((IFile) marker.getResource());
    }

    @Override
    public boolean hasResolutions(IMarker marker) {
        return !of(marker).isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return of(marker).stream().map(fix -> new QuickFix(marker, fix.label())).toArray(IMarkerResolution[]::new);
    }
}
