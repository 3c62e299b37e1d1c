// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.canvas.Messages;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.scene.Key;

/** What is dragged onto a sheet from elsewhere comes to stand where it is dropped; each drop is one step of the model's command stack. */
public final class SheetDrops {

    private final Sheet sheet;

    SheetDrops(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Puts what comes to the model from elsewhere where people want it: adding and placing are one step.
     *
     * @param place    the middle of what is new
     * @param addition executes at most one command on the model's stack
     * @return the elements of the boxes that are new on the sheet
     */
    public List<EObject> add(Point place, Runnable addition) {
        Set<Key> known = Set.copyOf(sheet.view().boxKeys());
        Command last = sheet.commands().getUndoCommand();
        addition.run();
        Command added = sheet.commands().getUndoCommand();
        Set<Key> fresh = new LinkedHashSet<>(sheet.view().boxKeys());
        fresh.removeAll(known);
        if (added != last && !fresh.isEmpty()) {
            sheet.commands().undo();
            sheet.execute(added.getLabel(), () -> {
                added.redo();
                sheet.place(gathered(fresh, place));
            });
        }
        return fresh.stream().map(Key::element).distinct().toList();
    }

    /** Lays out those of some boxes that stand on the sheet itself, among themselves and around a place. */
    private Placement gathered(Set<Key> keys, Point place) {
        SheetView view = sheet.view();
        Set<Key> outer = keys.stream().filter(key -> view.box(key).isPresent() && view.parent(key).isEmpty()).collect(Collectors.toSet());
        if (outer.isEmpty()) {
            return view.placement();
        }
        return new Moves(view).take(Layout.arrange(view.scene(), view.placement(), outer, place));
    }

    /** With the middle of some boxes somewhere else. */
    private static Placement moved(SheetView view, Set<Key> keys, Point place) {
        Point middle = keys.stream().map(view::bounds).reduce(Bounds::union).orElseThrow().centre();
        Moves moves = new Moves(view);
        keys.forEach(key -> moves.move(key, place.x() - middle.x(), place.y() - middle.y()));
        return moves.placement();
    }

    /** Whether elements of this or another model can be dropped: those on the sheet are moved, others are copied. */
    public boolean canDrop(Collection<? extends EObject> elements) {
        return !standing(elements).isEmpty() || elements.stream().allMatch(sheet.tools()::draws)
                && SheetClip.of(elements).filter(clip -> clip.fits(sheet, Optional.empty())).isPresent();
    }

    private Set<Key> standing(Collection<? extends EObject> elements) {
        return elements.stream().flatMap(element -> sheet.view().keys(element).stream())
                .filter(key -> sheet.view().box(key).isPresent() && sheet.view().parent(key).isEmpty()).collect(Collectors.toSet());
    }

    /**
     * Moves elements to a place, or copies those that are not on the sheet there.
     *
     * @param place the middle of them all
     * @return what stands there now
     */
    public List<EObject> drop(Collection<? extends EObject> elements, Point place) {
        Set<Key> standing = standing(elements);
        if (!standing.isEmpty()) {
            sheet.execute(Messages.edit_move, () -> sheet.place(moved(sheet.view(), standing, place)));
            return List.copyOf(elements);
        }
        List<EObject> copies = new ArrayList<>();
        sheet.execute(Messages.edit_paste, () -> {
            SheetClip.of(elements).ifPresent(clip -> copies.addAll(clip.paste(sheet, Optional.empty(), 0, 0)));
            sheet.place(gathered(copies.stream().flatMap(copy -> sheet.view().keys(copy).stream()).collect(Collectors.toSet()), place));
        });
        return copies;
    }
}
