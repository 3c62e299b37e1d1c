// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.talentbench.canvas.Messages;
import org.talentbench.model.edit.Deletion;
import org.talentbench.model.talent.EdgeLayout;
import org.talentbench.notation.interpreter.ToolRun;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.layout.Point;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.Tool;

/** What can be done on a sheet; each method is one step of the model's command stack. */
public final class SheetEdits {

    private final Sheet sheet;
    private final SheetTools tools;

    SheetEdits(Sheet sheet) {
        this.sheet = sheet;
        tools = sheet.tools();
    }

    /**
     * Makes something with a tool of the palette.
     *
     * @param container where it goes; null for the sheet itself
     * @param wanted    where it stands; without a size, as large as its label asks for, around that place
     * @return what was made, outermost first
     */
    public List<EObject> create(Tool tool, Key container, Bounds wanted) {
        List<EObject> created = new ArrayList<>();
        sheet.execute(NLS.bind(Messages.edit_create, tool.label()), () -> {
            EObject self = container == null ? sheet.element() : container.element();
            created.addAll(run(tool, self, Map.of("container", self, "containerView", self)).created());
            SheetView view = sheet.view();
            Moves moves = new Moves(view);
            created.stream().flatMap(element -> view.keys(element).stream()).findFirst().flatMap(view::box)
                    .ifPresent(box -> stand(moves, box, view.bounds(box.key()), wanted));
            sheet.place(moves.placement());
        });
        return created;
    }

    /** Puts a new box, with what came inside it, from where it found room to where it was wanted. */
    private static void stand(Moves moves, Item.Box box, Bounds found, Bounds wanted) {
        Bounds size = box.children().isEmpty() ? Sizes.of(box) : found;
        Bounds stands = wanted.width() > 0 && wanted.height() > 0
                ? new Bounds(wanted.x(), wanted.y(), Math.max(wanted.width(), size.width()), Math.max(wanted.height(), size.height()))
                : new Bounds(wanted.x() - size.width() / 2, wanted.y() - size.height() / 2, size.width(), size.height());
        moves.move(box.key(), stands.x() - found.x(), stands.y() - found.y()).resize(box.key(), stands);
    }

    /** Draws an edge with a tool of the palette; returns what was made. */
    public List<EObject> connect(Tool tool, Key source, Key target) {
        List<EObject> created = new ArrayList<>();
        sheet.execute(NLS.bind(Messages.edit_create, tool.label()), () -> {
            created.addAll(run(tool, source.element(), Map.of("source", source.element(), "target", target.element(),
                    "sourceView", source.element(), "targetView", target.element())).created());
            sheet.place(sheet.view().placement());
        });
        return created;
    }

    /** Moves one end of an edge to another box. */
    public void reconnect(Item.Edge edge, boolean source, Key end) {
        Tool tool = tools.reconnection(edge, source, end).orElseThrow();
        EObject old = (source ? edge.source() : edge.target()).element();
        sheet.execute(Messages.edit_reconnect, () -> {
            run(tool, edge.element(), Map.of("element", edge.element(), "source", old, "target", end.element(),
                    "sourceView", old, "targetView", end.element(), "edgeView", edge.element()));
            SheetView view = sheet.view();
            Placement placement = view.placement();
            for (Key key : view.keys(edge.element())) {
                placement = Layout.bent(view.scene(), placement, key, List.of());
            }
            sheet.place(placement);
        });
    }

    /** Gives what an item stands for another name. */
    public void rename(Key key, String text) {
        Tool tool = tools.rename(key).orElseThrow();
        sheet.execute(tool.label(), () -> run(tool, key.element(), Map.of("0", text)));
    }

    /** Whether everything among some items may be deleted, and there is anything. */
    public boolean canDelete(Collection<Key> keys) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> tools.delete(key).isPresent());
    }

    /** Deletes what items stand for, with all that cannot be without it, and what diagrams knew of it. */
    public void delete(Collection<Key> keys) {
        sheet.execute(Messages.edit_delete, () -> {
            Set<EObject> elements = new LinkedHashSet<>();
            keys.forEach(key -> elements.add(key.element()));
            Set<EObject> dependents = Deletion.withDependents(sheet.domain(), elements);
            for (Key key : keys) {
                if (key.element().eResource() != null) {
                    Tool tool = tools.delete(key).orElseThrow();
                    run(tool, key.element(), Map.of("element", key.element(), "elementView", key.element(), "containerView", sheet.element()));
                }
            }
            dependents.stream().filter(element -> element.eResource() != null).forEach(element -> EcoreUtil.delete(element, true));
            sheet.organisation().ifPresent(organisation -> organisation.getDiagrams().forEach(diagram -> prune(diagram.getEdges())));
        });
    }

    /** Ways of edges that stood for references, between boxes that are no more. */
    private static void prune(EList<EdgeLayout> layouts) {
        layouts.removeIf(layout -> layout.getElement() == null && (layout.getSource() == null || layout.getTarget() == null));
    }

    /** Does what a double click on an item asks for; returns the diagrams to open. */
    public List<ToolRun.Opening> doubleClick(Key key) {
        List<ToolRun.Opening> openings = new ArrayList<>();
        tools.doubleClick(key).ifPresent(tool -> openings.addAll(
                run(tool, key.element(), Map.of("element", key.element(), "elementView", key.element())).openings()));
        return openings;
    }

    /**
     * Moves boxes with what is inside to where they were dragged, and exactly in line with others that they nearly are in line with.
     *
     * @param reach how far "nearly" is; less than 0 for not at all
     */
    public void drag(Set<Key> keys, Point by, double reach) {
        Point exact = Snap.exact(sheet.view(), sheet.view().outermost(keys), by, reach);
        move(keys, exact.x(), exact.y());
    }

    /** Moves boxes with what is inside. */
    public void move(Set<Key> keys, double dx, double dy) {
        arrange(Messages.edit_move, () -> {
            Moves moves = new Moves(sheet.view());
            sheet.view().outermost(keys).forEach(key -> moves.move(key, dx, dy));
            return moves.placement();
        });
    }

    /** Gives boxes other bounds, though none smaller than its label and its inside ask for. */
    public void resize(Map<Key, Bounds> wanted) {
        arrange(Messages.edit_resize, () -> {
            Moves moves = new Moves(sheet.view());
            wanted.forEach(moves::resize);
            return moves.placement();
        });
    }

    /** Makes boxes as large as their labels ask for. */
    public void fit(Set<Key> keys) {
        Map<Key, Bounds> natural = new HashMap<>();
        keys.forEach(key -> sheet.view().box(key).ifPresent(box -> {
            Bounds now = sheet.view().bounds(key);
            Bounds size = Sizes.of(box);
            natural.put(key, size.moved(now.centre().x() - size.width() / 2, now.centre().y() - size.height() / 2));
        }));
        resize(natural);
    }

    /** Gives an edge other corners; none for the simplest way. */
    public void bend(Key edge, List<Point> bends) {
        arrange(Messages.edit_bend, () -> Layout.bent(sheet.view().scene(), sheet.view().placement(), edge, bends));
    }

    /** Lays out the whole diagram anew. */
    public void layout() {
        arrange(Messages.edit_layout, () -> Layout.arrange(sheet.view().scene()));
    }

    /** Lays out only some boxes of the diagram. */
    public void layout(Set<Key> keys) {
        arrange(Messages.edit_layout, () -> new Moves(sheet.view()).take(Layout.arrange(sheet.view().scene(), sheet.view().placement(), keys)));
    }

    /** Moves boxes to one line. */
    public void align(Set<Key> keys, Alignment alignment) {
        arrange(Messages.edit_align, () -> new Moves(sheet.view()).align(sheet.view().outermost(keys), alignment).placement());
    }

    /** Makes the gaps between boxes equal. */
    public void distribute(Set<Key> keys, boolean across) {
        arrange(Messages.edit_distribute, () -> new Moves(sheet.view()).distribute(sheet.view().outermost(keys), across).placement());
    }

    private void arrange(String label, Supplier<Placement> places) {
        sheet.execute(label, () -> sheet.place(places.get()));
    }

    /** Shows or hides a layer. */
    public void showLayer(String name, boolean shown) {
        sheet.execute(shown ? Messages.edit_show : Messages.edit_hide, () -> toggle(sheet.diagram().getLayers(), name, shown));
    }

    /** Puts a filter on or off. */
    public void filter(String name, boolean on) {
        sheet.execute(on ? Messages.edit_hide : Messages.edit_show, () -> toggle(sheet.diagram().getFilters(), name, on));
    }

    private void toggle(EList<String> names, String name, boolean on) {
        // What is hidden must find its place again.
        sheet.place(sheet.view().placement());
        names.remove(name);
        if (on) {
            names.add(name);
        }
    }

    private ToolRun.Effect run(Tool tool, EObject self, Map<String, ?> variables) {
        return sheet.notation().tools().run(tool, self, variables);
    }
}
