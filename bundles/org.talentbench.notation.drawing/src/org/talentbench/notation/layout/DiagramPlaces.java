// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.BendPoint;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.EdgeLayout;
import org.talentbench.model.talent.NodeLayout;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/** Keeps a placement in the model: positions in the parent's coordinates, and the corners of edges. */
public final class DiagramPlaces {

    private DiagramPlaces() {
    }

    /** What the diagram shows. */
    public static Shown shown(Diagram diagram) {
        return new Shown(Set.copyOf(diagram.getLayers()), Set.copyOf(diagram.getFilters()), diagram.getNodes().stream()
                .filter(NodeLayout::isCollapsed).map(layout -> new Key(layout.getMapping(), layout.getElement())).collect(Collectors.toSet()));
    }

    /** Where the diagram says that a scene's items stand; what it says nothing about finds a place near the others. */
    public static Placement read(Diagram diagram, Scene scene) {
        Placement stored = stored(diagram, scene);
        if (stored.boxes().isEmpty()) {
            return Layout.arrange(scene);
        }
        if (scene.allBoxes().anyMatch(box -> !stored.boxes().containsKey(box.key()))) {
            return Layout.rearrange(scene, stored);
        }
        return Layout.completed(scene, stored);
    }

    /**
     * The same while the diagram is on the screen: what it says nothing about stays where it was seen before, and what
     * was not seen before takes a free place beside what it hangs on, so that nothing moves by itself. Only where nobody
     * has placed anything yet, and a text has outgrown its box, everything is laid out again.
     */
    public static Placement read(Diagram diagram, Scene scene, Placement before) {
        Placement stored = stored(diagram, scene);
        if (stored.boxes().isEmpty() && (before.boxes().isEmpty() || !fits(scene, before))) {
            return Layout.arrange(scene);
        }
        return Layout.completed(scene, before.with(new Placement(stored.boxes(), asSeen(stored.routes(), before.routes()))));
    }

    /** The ways that are stored, with texts where they were seen as far as they stand on their lines there: their places are not stored. */
    private static Map<Key, Route> asSeen(Map<Key, Route> stored, Map<Key, Route> before) {
        Map<Key, Route> routes = new HashMap<>(stored);
        routes.replaceAll((key, route) -> before.containsKey(key) ? route.labelledLike(before.get(key)) : route);
        return routes;
    }

    private static boolean fits(Scene scene, Placement placement) {
        return scene.allBoxes().filter(box -> placement.boxes().containsKey(box.key())).allMatch(box -> {
            Bounds room = placement.boxes().get(box.key());
            Bounds size = Sizes.of(box);
            return size.width() <= room.width() && size.height() <= room.height();
        });
    }

    /** Only what the diagram says. */
    private static Placement stored(Diagram diagram, Scene scene) {
        Map<Key, NodeLayout> layouts = new HashMap<>();
        diagram.getNodes().forEach(layout -> layouts.putIfAbsent(key(layout), layout));
        Map<Key, Bounds> boxes = new HashMap<>();
        scene.boxes().forEach(box -> read(box, layouts, new Point(0, 0), boxes));
        return new Placement(boxes, routes(diagram, scene, boxes));
    }

    private static void read(Item.Box box, Map<Key, NodeLayout> layouts, Point origin, Map<Key, Bounds> boxes) {
        NodeLayout layout = layouts.get(box.key());
        if (layout == null) {
            return;
        }
        Bounds size = Sizes.of(box);
        Bounds bounds = new Bounds(origin.x() + layout.getX(), origin.y() + layout.getY(),
                extent(layout.getWidth(), size.width(), box), extent(layout.getHeight(), size.height(), box));
        boxes.put(box.key(), bounds);
        box.children().forEach(child -> read(child, layouts, new Point(bounds.x(), bounds.y()), boxes));
    }

    /** While a container is collapsed, what the diagram says is the size it has when it is open. */
    private static double extent(double stored, double natural, Item.Box box) {
        return stored > 0 && !isCollapsed(box) ? stored : natural;
    }

    private static boolean isCollapsed(Item.Box box) {
        return box instanceof Item.Container container && container.collapsed();
    }

    private static Map<Key, Route> routes(Diagram diagram, Scene scene, Map<Key, Bounds> bounds) {
        Map<Key, Item.Box> boxes = scene.allBoxes().collect(Collectors.toMap(Item::key, box -> box));
        Map<End, EdgeLayout> layouts = new HashMap<>();
        diagram.getEdges().forEach(layout -> layouts.putIfAbsent(End.of(layout), layout));
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            EdgeLayout layout = layouts.get(End.of(edge));
            if (layout != null && bounds.containsKey(edge.source()) && bounds.containsKey(edge.target())) {
                List<Point> bends = layout.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList();
                routes.put(edge.key(), Routes.between(edge, boxes.get(edge.source()).look().figure(),
                        bounds.get(edge.source()), boxes.get(edge.target()).look().figure(), bounds.get(edge.target()),
                        bends, scene.direction()));
            }
        }
        return routes;
    }

    /**
     * Writes where everything stands, and touches only what has changed; what the diagram no longer shows keeps what was
     * written about it. A box as large as its label asks for is written without a size, so that it grows with its text.
     */
    public static void write(Placement placement, Scene scene, Diagram diagram) {
        Map<Key, NodeLayout> nodes = new HashMap<>();
        diagram.getNodes().forEach(layout -> nodes.putIfAbsent(key(layout), layout));
        scene.boxes().forEach(box -> write(box, placement, new Point(0, 0), diagram, nodes));
        Map<End, EdgeLayout> edges = new HashMap<>();
        diagram.getEdges().forEach(layout -> edges.putIfAbsent(End.of(layout), layout));
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            if (route != null) {
                write(edge, route, diagram, edges.get(End.of(edge)));
            }
        }
    }

    private static void write(Item.Box box, Placement placement, Point origin, Diagram diagram, Map<Key, NodeLayout> nodes) {
        Bounds bounds = placement.boxes().get(box.key());
        if (bounds == null) {
            return;
        }
        NodeLayout layout = nodes.get(box.key());
        if (layout == null) {
            layout = TalentFactory.eINSTANCE.createNodeLayout();
            layout.setElement(box.element());
            layout.setMapping(box.key().mapping());
            diagram.getNodes().add(layout);
        }
        layout.setX(bounds.x() - origin.x());
        layout.setY(bounds.y() - origin.y());
        layout.setCollapsed(isCollapsed(box));
        if (!isCollapsed(box)) {
            Bounds size = Sizes.of(box);
            layout.setWidth(bounds.width() == size.width() ? 0 : bounds.width());
            layout.setHeight(bounds.height() == size.height() ? 0 : bounds.height());
        }
        box.children().forEach(child -> write(child, placement, new Point(bounds.x(), bounds.y()), diagram, nodes));
    }

    private static void write(Item.Edge edge, Route route, Diagram diagram, EdgeLayout known) {
        EdgeLayout layout = known;
        if (layout == null) {
            layout = TalentFactory.eINSTANCE.createEdgeLayout();
            layout.setMapping(edge.key().mapping());
            layout.setElement(edge.key().target() == null ? edge.element() : null);
            diagram.getEdges().add(layout);
        }
        if (layout.getSource() != edge.source().element() || layout.getTarget() != edge.target().element()) {
            layout.setSource(edge.source().element());
            layout.setTarget(edge.target().element());
        }
        List<Point> corners = Routes.corners(route);
        List<Point> written = layout.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList();
        if (!corners.equals(written)) {
            layout.getBendPoints().clear();
            for (Point point : corners) {
                BendPoint bend = TalentFactory.eINSTANCE.createBendPoint();
                bend.setX(point.x());
                bend.setY(point.y());
                layout.getBendPoints().add(bend);
            }
        }
    }

    private static Key key(NodeLayout layout) {
        return new Key(layout.getMapping(), layout.getElement());
    }

    /** What tells the layouts of edges apart: their element, or else what they join. */
    private record End(String mapping, EObject element, EObject source, EObject target) {

        static End of(EdgeLayout layout) {
            return layout.getElement() != null ? new End(layout.getMapping(), layout.getElement(), null, null)
                    : new End(layout.getMapping(), null, layout.getSource(), layout.getTarget());
        }

        static End of(Item.Edge edge) {
            return edge.key().target() == null ? new End(edge.key().mapping(), edge.element(), null, null)
                    : new End(edge.key().mapping(), null, edge.source().element(), edge.target().element());
        }
    }
}
