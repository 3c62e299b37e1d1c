// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import java.util.Arrays;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.talentbench.ui.TalentUi;

/** One entry of the Quick Fix dialog. It keeps its label alone: until it is chosen, the model may have changed. */
final class QuickFix extends WorkbenchMarkerResolution {

    private final IMarker marker;
    private final String label;

    QuickFix(IMarker marker, String label) {
        this.marker = marker;
        this.label = label;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public String getDescription() {
        return marker.getAttribute(IMarker.MESSAGE, "");
    }

    @Override
    public Image getImage() {
        return TalentUi.image("fix");
    }

    @Override
    public void run(IMarker chosen) {
        QuickFixes.of(chosen).stream().filter(fix -> fix.label().equals(label)).findFirst().ifPresent(fix -> QuickFixes.apply(chosen, fix));
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return Arrays.stream(markers).filter(other -> !other.equals(marker) && other.exists() && ProblemMarkers.TYPE.equals(type(other))
                && QuickFixes.of(other).stream().anyMatch(fix -> fix.label().equals(label))).toArray(IMarker[]::new);
    }

    private static String type(IMarker marker) {
        try {
            return marker.getType();
        } catch (CoreException gone) {
            return "";
        }
    }
}
