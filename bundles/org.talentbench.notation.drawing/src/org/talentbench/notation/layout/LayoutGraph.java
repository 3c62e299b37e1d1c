// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.ContentAlignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortAlignment;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Routing;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.text.Typography;

/** A scene as a graph of the Eclipse Layout Kernel, and the way back. */
final class LayoutGraph {

    private static final double TIP_SPACING = 16;
    private static final double LABEL_ROOM = 6;
    private static final double HEAD_ROOM = 14;

    private final Scene scene;
    private final Peers peers;
    private final Placement known;
    private final LayoutRules rules;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Key, ElkNode> nodes = new HashMap<>();
    private final Map<Key, Item.Box> boxes = new HashMap<>();
    private final Map<Key, Direction> directions = new HashMap<>();
    private final Map<Item.Edge, ElkEdge> edges = new LinkedHashMap<>();

    /** @param known where boxes stand that shall stay near their places; empty to place everything anew */
    LayoutGraph(Scene scene, Placement known, List<Item.Box> boxes, List<Item.Edge> edges) {
        this.scene = scene;
        peers = new Peers(scene);
        this.known = known;
        rules = new LayoutRules(scene, !known.boxes().isEmpty());
        rules.apply(root, scene.direction());
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        Set<Key> ownWay = ownWay(edges);
        Stream.concat((known.boxes().isEmpty() ? byTree(boxes, edges) : asTheyStand(boxes)).stream().filter(box -> !peers.standsAlone(box)),
                boxes.stream().filter(peers::standsAlone)).forEach(box -> add(box, root, new Point(0, 0), scene.direction(), ownWay));
        edges.forEach(this::add);
    }

    ElkNode root() {
        return root;
    }

    /** Where the layout has put everything. */
    Placement placement() {
        Map<Key, Bounds> placed = new HashMap<>();
        nodes.forEach((key, node) -> placed.put(key, bounds(node)));
        Map<Key, Route> routes = new HashMap<>();
        edges.forEach((edge, elkEdge) -> {
            if (!elkEdge.getSections().isEmpty()) {
                routes.put(edge.key(), route(edge, elkEdge, placed));
            }
        });
        Map<Key, Route> straightened = Jogs.straightened(edges.keySet(), boxes, placed, routes);
        return new Placement(known.boxes().isEmpty() ? Loners.sharedOut(scene, peers, placed, straightened) : placed, straightened);
    }

    /** From side to side, across the way the scene reads. */
    private List<Item.Box> asTheyStand(List<Item.Box> boxes) {
        boolean down = scene.direction() == Direction.TB || scene.direction() == Direction.BT;
        return boxes.stream().sorted(Comparator.comparingDouble(box -> {
            Point centre = known.boxes().get(box.key()).centre();
            return down ? centre.x() : centre.y();
        })).toList();
    }

    /** In the order of the model, but what hangs on a tree's branch right after it, so that branches stay in order. */
    private static List<Item.Box> byTree(List<Item.Box> boxes, List<Item.Edge> edges) {
        Map<Key, List<Key>> branches = edges.stream().filter(edge -> edge.stroke().routing() == Routing.TREE)
                .collect(Collectors.groupingBy(Item.Edge::source, Collectors.mapping(Item.Edge::target, Collectors.toList())));
        Map<Key, Item.Box> left = new LinkedHashMap<>();
        boxes.forEach(box -> left.put(box.key(), box));
        List<Item.Box> ordered = new ArrayList<>();
        boxes.forEach(box -> climb(box.key(), branches, left, ordered));
        return ordered;
    }

    private static void climb(Key key, Map<Key, List<Key>> branches, Map<Key, Item.Box> left, List<Item.Box> ordered) {
        Item.Box box = left.remove(key);
        if (box != null) {
            ordered.add(box);
            branches.getOrDefault(key, List.of()).forEach(branch -> climb(branch, branches, left, ordered));
        }
    }

    private void add(Item.Box box, ElkNode parent, Point origin, Direction around, Set<Key> ownWay) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        double width = peers.width(box);
        double height = Sizes.of(box).height();
        node.setDimensions(width, height);
        nodes.put(box.key(), node);
        boxes.put(box.key(), box);
        directions.put(box.key(), around);
        Bounds place = known.boxes().get(box.key());
        if (place != null) {
            KVector position = new KVector(place.x() - origin.x(), place.y() - origin.y());
            node.setLocation(position.x, position.y);
            node.setProperty(CoreOptions.POSITION, position);
            if (box.children().isEmpty()) {
                node.setDimensions(place.width(), place.height());
            }
        }
        if (parent == root && peers.takeEverybodyIn()) {
            joinItsPeers(box, node);
        }
        if (box.look().figure() == Figure.LOZENGE) {
            // Lines that leave near the tip look as if they left the tip.
            node.setProperty(CoreOptions.PORT_ALIGNMENT_DEFAULT, PortAlignment.CENTER);
            node.setProperty(CoreOptions.SPACING_PORT_PORT, TIP_SPACING);
        }
        if (box instanceof Item.Container container && !container.children().isEmpty()) {
            boolean own = container.direction() != null && ownWay.contains(box.key());
            Direction direction = own ? container.direction() : around;
            rules.applyInside(node, direction);
            node.setProperty(CoreOptions.HIERARCHY_HANDLING,
                    own ? HierarchyHandling.SEPARATE_CHILDREN : HierarchyHandling.INCLUDE_CHILDREN);
            // What comes in from above ends below the title, not behind it.
            double top = Sizes.titleHeight(box) + (around == Direction.TB && isEntered(box) ? HEAD_ROOM : 0);
            node.setProperty(CoreOptions.PADDING, new ElkPadding(top, Sizes.INSET, Sizes.INSET, Sizes.INSET));
            node.setProperty(CoreOptions.CONTENT_ALIGNMENT, EnumSet.of(ContentAlignment.H_CENTER, ContentAlignment.V_TOP));
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
            node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
            Point inner = place == null ? origin : new Point(place.x(), place.y());
            container.children().forEach(child -> add(child, node, inner, direction, ownWay));
        }
    }

    /** What nothing joins would stand anywhere; among its like people look for it. */
    private void joinItsPeers(Item.Box box, ElkNode node) {
        LayerConstraint layer = peers.endsLikeItsPeers(box) ? LayerConstraint.LAST
                : peers.beginsLikeItsPeers(box) ? LayerConstraint.FIRST : LayerConstraint.NONE;
        if (known.boxes().isEmpty() && layer != LayerConstraint.NONE) {
            node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, layer);
            root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        }
    }

    private void add(Item.Edge edge) {
        if (!nodes.containsKey(edge.source()) || !nodes.containsKey(edge.target())) {
            return;
        }
        ElkEdge elkEdge = ElkGraphUtil.createSimpleEdge(end(edge, edge.source(), true), end(edge, edge.target(), false));
        elkEdge.setProperty(CoreOptions.EDGE_THICKNESS, edge.stroke().width());
        if (!edge.centre().isEmpty()) {
            Typography.Block text = Typography.get().block(edge.centre());
            ElkLabel label = ElkGraphUtil.createLabel(edge.centre().text(), elkEdge);
            label.setDimensions(text.width() + LABEL_ROOM, text.height());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        edges.put(edge, elkEdge);
    }

    /** What an edge is fixed to: a place that it shares with others that look alike, or just the box. */
    private ElkConnectableShape end(Item.Edge edge, Key key, boolean leaves) {
        ElkNode node = nodes.get(key);
        boolean loop = edge.source().equals(edge.target());
        boolean together = boxes.get(key).look().figure() == Figure.LOZENGE || edge.stroke().routing() == Routing.TREE;
        if (loop || !together || !lookAlike(key, leaves)) {
            return node;
        }
        PortSide side = side(directions.get(key), leaves);
        return node.getPorts().stream().filter(port -> port.getProperty(CoreOptions.PORT_SIDE) == side).findFirst()
                .orElseGet(() -> {
                    ElkPort port = ElkGraphUtil.createPort(node);
                    port.setProperty(CoreOptions.PORT_SIDE, side);
                    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
                    return port;
                });
    }

    private boolean lookAlike(Key key, boolean leave) {
        return scene.edges().stream().filter(edge -> (leave ? edge.source() : edge.target()).equals(key))
                .map(edge -> List.of(edge.stroke().colour(), edge.stroke().line(), edge.stroke().routing()))
                .distinct().count() == 1;
    }

    private static PortSide side(Direction direction, boolean ahead) {
        return switch (direction) {
            case TB -> ahead ? PortSide.SOUTH : PortSide.NORTH;
            case BT -> ahead ? PortSide.NORTH : PortSide.SOUTH;
            case LR -> ahead ? PortSide.EAST : PortSide.WEST;
            case RL -> ahead ? PortSide.WEST : PortSide.EAST;
        };
    }

    /**
     * The containers whose inside may read its own way: those that no edge crosses the border of. Otherwise the layers
     * inside and outside have to agree.
     */
    private Set<Key> ownWay(List<Item.Edge> all) {
        return scene.allBoxes().filter(box -> !box.children().isEmpty()).filter(box -> {
            Set<Key> inside = inside(box);
            return all.stream().noneMatch(edge -> inside.contains(edge.source()) != inside.contains(edge.target()));
        }).map(Item::key).collect(Collectors.toSet());
    }

    private boolean isEntered(Item.Box container) {
        Set<Key> inside = inside(container);
        return scene.edges().stream().anyMatch(edge -> inside.contains(edge.target()) && !inside.contains(edge.source()));
    }

    private static Set<Key> inside(Item.Box container) {
        return container.all().skip(1).map(Item::key).collect(Collectors.toCollection(HashSet::new));
    }

    private Route route(Item.Edge edge, ElkEdge elkEdge, Map<Key, Bounds> placed) {
        if (edge.stroke().routing() == Routing.STRAIGHT) {
            return Routes.between(edge, boxes.get(edge.source()).look().figure(), placed.get(edge.source()),
                    boxes.get(edge.target()).look().figure(), placed.get(edge.target()), List.of(), scene.direction());
        }
        Point origin = origin(elkEdge.getContainingNode());
        ElkEdgeSection section = elkEdge.getSections().getFirst();
        List<Point> bends = new ArrayList<>();
        section.getBendPoints().forEach(bend -> bends.add(origin.plus(bend.getX(), bend.getY())));
        Port source = meet(edge.source(), placed, origin.plus(section.getStartX(), section.getStartY()));
        Port target = meet(edge.target(), placed, origin.plus(section.getEndX(), section.getEndY()));
        Bounds label = elkEdge.getLabels().isEmpty() ? null : bounds(elkEdge.getLabels().getFirst(), origin);
        return new Route(source, List.copyOf(bends), target, label);
    }

    private Port meet(Key key, Map<Key, Bounds> placed, Point at) {
        return Outline.straightAt(boxes.get(key).look().figure(), placed.get(key), at);
    }

    private static Bounds bounds(ElkLabel label, Point origin) {
        return new Bounds(origin.x() + label.getX() + LABEL_ROOM / 2, origin.y() + label.getY(),
                label.getWidth() - LABEL_ROOM, label.getHeight());
    }

    private static Bounds bounds(ElkNode node) {
        Point origin = origin(node.getParent());
        return new Bounds(origin.x() + node.getX(), origin.y() + node.getY(), node.getWidth(), node.getHeight());
    }

    private static Point origin(ElkNode node) {
        Point origin = new Point(0, 0);
        for (ElkNode at = node; at != null; at = at.getParent()) {
            origin = origin.plus(at.getX(), at.getY());
        }
        return origin;
    }
}
