// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;

/** What helps to place boxes on a canvas: the lines of other boxes, and a grid. */
public final class CanvasGuides {

    private static final int GRID = 10;

    private final GraphicalViewer viewer;

    CanvasGuides(GraphicalViewer viewer) {
        this.viewer = viewer;
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new Dimension(GRID, GRID));
        snap(true);
    }

    private boolean is(String property) {
        return Boolean.TRUE.equals(viewer.getProperty(property));
    }

    public boolean isGridShown() {
        return is(SnapToGrid.PROPERTY_GRID_VISIBLE);
    }

    /** Shows a grid, and lets boxes snap to it. */
    public void showGrid(boolean shown) {
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, shown);
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, shown);
    }

    public boolean isSnapping() {
        return is(SnapToGeometry.PROPERTY_SNAP_ENABLED);
    }

    /** Lets boxes snap to the lines of others, with guides that show it. */
    public void snap(boolean snaps) {
        viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, snaps);
    }
}
