// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;

/**
 * Boxes that are alike, drawn by one mapping, and not joined with each other: levers, factors, teams. They stand in rows
 * and columns, which look the calmer the more their boxes have in common.
 */
final class Peers {

    /** No box becomes wider than this many times its own width. */
    private static final double WIDEST = 2;

    private final Set<String> joinedAmongThemselves = new HashSet<>();
    private final Set<Key> leave = new HashSet<>();
    private final Set<Key> enter = new HashSet<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, List<Item.Box>> byMapping;
    private final boolean takeEverybodyIn;

    Peers(Scene scene) {
        byMapping = scene.allBoxes().collect(Collectors.groupingBy(box -> box.key().mapping()));
        Map<Key, Key> parents = new HashMap<>();
        scene.allBoxes().forEach(box -> box.children().forEach(child -> parents.put(child.key(), box.key())));
        for (Item.Edge edge : scene.edges()) {
            if (edge.source().mapping().equals(edge.target().mapping())) {
                joinedAmongThemselves.add(edge.source().mapping());
            }
            // What is joined inside a container joins the container.
            for (Key key = edge.source(); key != null; key = parents.get(key)) {
                leave.add(key);
            }
            for (Key key = edge.target(); key != null; key = parents.get(key)) {
                enter.add(key);
            }
        }
        takeEverybodyIn = scene.boxes().stream().filter(box -> !leave.contains(box.key()) && !enter.contains(box.key()))
                .allMatch(box -> beginsLikeItsPeers(box) || endsLikeItsPeers(box));
        byMapping.forEach((mapping, boxes) -> widths.put(mapping, boxes.stream().mapToDouble(Peers::ownWidth).max().orElse(0)));
    }

    /** How wide a box is drawn, at least. */
    double width(Item.Box box) {
        double own = ownWidth(box);
        boolean shares = (box.look().figure() == Figure.SQUARE || box.look().figure() == Figure.CONTAINER)
                && !joinedAmongThemselves.contains(box.key().mapping());
        return shares ? Math.min(widths.get(box.key().mapping()), WIDEST * own) : own;
    }

    /** Whether everything that nothing joins has its place at the beginning or the end of the ways. */
    boolean takeEverybodyIn() {
        return takeEverybodyIn;
    }

    /** Whether nothing joins a box, but its like are where all ways end. */
    boolean endsLikeItsPeers(Item.Box box) {
        return standsAlone(box) && others(box).stream().allMatch(peer -> enter.contains(peer.key()) && !leave.contains(peer.key()));
    }

    /** Whether nothing joins a box, but its like are where all ways begin. */
    boolean beginsLikeItsPeers(Item.Box box) {
        return standsAlone(box) && others(box).stream().allMatch(peer -> leave.contains(peer.key()) && !enter.contains(peer.key()));
    }

    /** Whether nothing joins a box, though something joins its like. */
    boolean standsAlone(Item.Box box) {
        return !leave.contains(box.key()) && !enter.contains(box.key()) && !others(box).isEmpty();
    }

    /** The like of a box that anything joins. */
    private List<Item.Box> others(Item.Box box) {
        return byMapping.get(box.key().mapping()).stream()
                .filter(peer -> leave.contains(peer.key()) || enter.contains(peer.key())).toList();
    }

    private static double ownWidth(Item.Box box) {
        double inside = box.children().stream().mapToDouble(Peers::ownWidth).max().orElse(0);
        return Math.max(Sizes.of(box).width(), inside == 0 ? 0 : inside + 2 * Sizes.INSET);
    }
}
