// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<Key, NodeLayout> layouts = diagram.getNodes().stream().collect(Collectors.toMap(
                layout -> new Key(layout.getMapping(), layout.getElement()), layout -> layout, (first, second) -> first));
        Map<Key, Bounds> boxes = new HashMap<>();
        scene.boxes().forEach(box -> read(box, layouts, new Point(0, 0), boxes));
        if (boxes.isEmpty()) {
            return Layout.arrange(scene);
        }
        if (scene.allBoxes().anyMatch(box -> !boxes.containsKey(box.key()))) {
            return Layout.rearrange(scene, new Placement(boxes, Map.of()));
        }
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
        Map<Key, Route> routes = new HashMap<>();
        for (Item.Edge edge : scene.edges()) {
            List<Point> bends = diagram.getEdges().stream().filter(layout -> isOf(layout, edge)).findFirst()
                    .map(layout -> layout.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList())
                    .orElse(List.of());
            routes.put(edge.key(), Routes.between(edge, boxes.get(edge.source()).look().figure(),
                    bounds.get(edge.source()), boxes.get(edge.target()).look().figure(), bounds.get(edge.target()),
                    bends, scene.direction()));
        }
        return routes;
    }

    /** Writes where everything stands; what the diagram no longer shows keeps what was written about it. */
    public static void write(Placement placement, Scene scene, Diagram diagram) {
        Set<Key> written = new HashSet<>(placement.boxes().keySet());
        diagram.getNodes().removeIf(layout -> written.contains(new Key(layout.getMapping(), layout.getElement())));
        scene.boxes().forEach(box -> write(box, placement, new Point(0, 0), diagram));
        for (Item.Edge edge : scene.edges()) {
            Route route = placement.routes().get(edge.key());
            if (route != null) {
                diagram.getEdges().removeIf(layout -> isOf(layout, edge));
                diagram.getEdges().add(layout(edge, route));
            }
        }
    }

    private static void write(Item.Box box, Placement placement, Point origin, Diagram diagram) {
        Bounds bounds = placement.boxes().get(box.key());
        if (bounds == null) {
            return;
        }
        NodeLayout layout = TalentFactory.eINSTANCE.createNodeLayout();
        layout.setElement(box.element());
        layout.setMapping(box.key().mapping());
        layout.setCollapsed(isCollapsed(box));
        layout.setX(bounds.x() - origin.x());
        layout.setY(bounds.y() - origin.y());
        layout.setWidth(bounds.width());
        layout.setHeight(bounds.height());
        diagram.getNodes().add(layout);
        box.children().forEach(child -> write(child, placement, new Point(bounds.x(), bounds.y()), diagram));
    }

    private static EdgeLayout layout(Item.Edge edge, Route route) {
        EdgeLayout layout = TalentFactory.eINSTANCE.createEdgeLayout();
        layout.setMapping(edge.key().mapping());
        layout.setElement(edge.key().target() == null ? edge.element() : null);
        layout.setSource(edge.source().element());
        layout.setTarget(edge.target().element());
        for (Point point : Routes.corners(route)) {
            BendPoint bend = TalentFactory.eINSTANCE.createBendPoint();
            bend.setX(point.x());
            bend.setY(point.y());
            layout.getBendPoints().add(bend);
        }
        return layout;
    }

    private static boolean isOf(EdgeLayout layout, Item.Edge edge) {
        boolean standsForReference = edge.key().target() != null;
        return Objects.equals(layout.getMapping(), edge.key().mapping()) && (standsForReference
                ? layout.getSource() == edge.source().element() && layout.getTarget() == edge.target().element()
                : layout.getElement() == edge.element());
    }
}
