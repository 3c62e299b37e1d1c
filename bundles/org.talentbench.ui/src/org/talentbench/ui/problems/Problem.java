// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.problems;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;

/**
 * A row of the Problems view.
 *
 * @param severity one of {@link IMarker}'s
 * @param code the finding's stable code, empty for a file that cannot be read
 * @param feature name of the value that is wrong, empty for the element as a whole
 * @param element id of the element at fault, empty for the file itself
 * @param location what the element is called
 * @param message what is wrong and what to do
 */
record Problem(int severity, String code, String feature, String element, String location, String message) {

    void mark(IFile file) throws CoreException {
        IMarker marker = file.createMarker(ProblemMarkers.TYPE);
        marker.setAttribute(IMarker.SEVERITY, severity);
        marker.setAttribute(IMarker.MESSAGE, message);
        marker.setAttribute(IMarker.LOCATION, location);
        marker.setAttribute(ProblemMarkers.CODE, code);
        marker.setAttribute(ProblemMarkers.FEATURE, feature);
        marker.setAttribute(ProblemMarkers.ELEMENT, element);
    }
}
