// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.talentbench.canvas.sheet.Alignment;
import org.talentbench.canvas.sheet.Sheet;
import org.talentbench.canvas.sheet.SheetClip;
import org.talentbench.notation.scene.Key;

/** What can be done with what is selected on a canvas, for menus and keys. What is not possible is not done. */
public final class CanvasActions {

    /** As far as a copy stands from what it was copied from, so that both are seen. */
    private static final int SHIFT = 20;

    // One for all canvases: copies go from diagram to diagram, and from model to model.
    private static SheetClip clipboard;
    private static int pasted;

    private final DiagramCanvas canvas;
    private final Surface surface;

    CanvasActions(DiagramCanvas canvas, Surface surface) {
        this.canvas = canvas;
        this.surface = surface;
    }

    private Sheet sheet() {
        return canvas.sheet();
    }

    private Set<Key> boxes() {
        return canvas.selectedKeys().stream().filter(key -> sheet().view().box(key).isPresent()).collect(Collectors.toSet());
    }

    /** How many boxes are selected, not counting those inside others that are. */
    public int selectedBoxes() {
        return sheet().view().outermost(boxes()).size();
    }

    /** How many edges are selected. */
    public int selectedEdges() {
        return edges().size();
    }

    private Set<Key> edges() {
        return canvas.selectedKeys().stream().filter(key -> sheet().view().edge(key).isPresent()).collect(Collectors.toSet());
    }

    /** Whether just one item is selected, and it has a name that may be changed. */
    public boolean canRename() {
        Set<Key> keys = canvas.selectedKeys();
        return keys.size() == 1 && sheet().tools().rename(keys.iterator().next()).isPresent();
    }

    /** Starts to rename what is selected. */
    public void rename() {
        if (!canvas.isDisposed()) {
            surface.rename();
        }
    }

    /** Does what a double click on what is selected would. */
    public void open() {
        surface.open();
    }

    /** Goes to the palette, whose tools Enter uses. */
    public void insert() {
        canvas.palette().enter();
    }

    public boolean canDelete() {
        return sheet().edits().canDelete(canvas.selectedKeys());
    }

    public void delete() {
        if (canDelete()) {
            sheet().edits().delete(canvas.selectedKeys());
        }
    }

    public void selectAll() {
        surface.selectAll();
    }

    public void copy() {
        SheetClip.of(sheet().view(), canvas.selectedKeys()).ifPresent(clip -> {
            clipboard = clip;
            pasted = 0;
        });
    }

    /** Copies and deletes, as one step. */
    public void cut() {
        if (canDelete()) {
            copy();
            sheet().execute(Messages.edit_cut, () -> sheet().edits().delete(canvas.selectedKeys()));
        }
    }

    public boolean canPaste() {
        return clipboard != null && clipboard.fits(sheet(), container());
    }

    /** Pastes what was copied last, and selects it. */
    public void paste() {
        if (canPaste()) {
            pasted++;
            canvas.select(clipboard.paste(sheet(), container(), pasted * SHIFT, pasted * SHIFT));
        }
    }

    /** Copies what is selected beside itself. */
    public void duplicate() {
        SheetClip.of(sheet().view(), canvas.selectedKeys()).filter(clip -> clip.fits(sheet(), Optional.empty()))
                .ifPresent(clip -> canvas.select(clip.paste(sheet(), Optional.empty(), SHIFT, SHIFT)));
    }

    /** What is pasted goes into the box that is selected, if it can. */
    private Optional<Key> container() {
        return surface.selectedBox();
    }

    /** Lays out what is selected, or the whole diagram where that is less than two boxes: then all of it is seen as when it was opened. */
    public void layout() {
        Set<Key> boxes = boxes();
        if (boxes.size() < 2) {
            sheet().edits().layout();
            canvas.showAll();
        } else {
            sheet().edits().layout(boxes);
        }
    }

    public void align(Alignment alignment) {
        if (selectedBoxes() > 1) {
            sheet().edits().align(boxes(), alignment);
        }
    }

    public void distribute(boolean across) {
        if (selectedBoxes() > 2) {
            sheet().edits().distribute(boxes(), across);
        }
    }

    /** Makes boxes as large as their labels ask for. */
    public void fit() {
        if (!boxes().isEmpty()) {
            sheet().edits().fit(boxes());
        }
    }

    /** Gives selected edges their simplest ways. */
    public void straighten() {
        Set<Key> edges = edges();
        if (!edges.isEmpty()) {
            sheet().execute(Messages.edit_bend, () -> edges.forEach(key -> sheet().edits().bend(key, List.of())));
        }
    }
}
