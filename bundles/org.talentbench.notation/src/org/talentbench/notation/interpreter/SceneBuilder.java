// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.DiagramDescription.Layer;
import org.talentbench.notation.specification.Expression;
import org.talentbench.notation.specification.Mapping;
import org.talentbench.notation.specification.Specification;
import org.talentbench.notation.specification.Styles;

/**
 * Builds the scene of a diagram, and builds it again after changes: only expressions that read what has changed are
 * evaluated again, and items that come out the same are the same objects as before. Not for several threads at once.
 */
public final class SceneBuilder {

    /** The service that tells which way an element's inside reads, where the viewpoint has one. */
    private static final Expression DIRECTION = new Expression.Call("direction", List.of());

    private final Specification specification;
    private final DiagramDescription description;
    private final EObject element;
    private final boolean elementsHaveDirections;
    private final Evaluations evaluations;
    private final StyleChoice styles;
    private final Map<Key, Item> before = new HashMap<>();
    /** What is inside a collapsed container, and the container. */
    private final Map<Key, Key> hidden = new LinkedHashMap<>();
    private Shown shown;
    private Scene scene;
    /** Whether other colours go before those of the styles than in the scene before. */
    private boolean recoloured;

    SceneBuilder(Specification specification, Services services, Evaluator evaluator, DiagramDescription description,
            EObject element, Shown shown) {
        this.specification = specification;
        this.description = description;
        this.element = element;
        this.shown = shown;
        elementsHaveDirections = services.has("direction");
        evaluations = new Evaluations(evaluator);
        styles = new StyleChoice(evaluations);
    }

    /** Shows and hides layers and filters. */
    public void show(Shown whatIsToBeSeen) {
        if (!shown.equals(whatIsToBeSeen)) {
            shown = whatIsToBeSeen;
            scene = null;
        }
    }

    /** Takes note that a feature of an object has changed. */
    public void changed(EObject object, EStructuralFeature feature) {
        evaluations.forget(object, feature);
    }

    /** How many expressions have been evaluated so far. */
    public long evaluations() {
        return evaluations.count();
    }

    /** The scene as the model stands now; the same object until something has changed that it shows. */
    public Scene build() {
        if (scene == null || evaluations.isAnythingDoubtful()) {
            scene = built();
            evaluations.settle();
        }
        return scene;
    }

    private Scene built() {
        List<Layer> layers = description.layers()
                .filter(layer -> layer == description.defaultLayer() || shown.layers().contains(layer.name())).toList();
        List<String> mappings = layers.stream().flatMap(layer -> layer.mappings().stream()).toList();
        recoloured = styles.customize(layers.stream().flatMap(layer -> layer.customizations().stream()).toList());
        Map<Key, Item> now = new LinkedHashMap<>();
        hidden.clear();
        List<Item.Box> boxes = boxes(mappings, element, new HashSet<>(Set.of(element)), now);
        List<Item.Edge> edges = edges(mappings, now);
        before.clear();
        before.putAll(now);
        return new Scene(description.name(), evaluations.text(description.title(), element), element,
                Optional.ofNullable(direction(element)).orElse(description.direction()), boxes, edges);
    }

    private List<Item.Box> boxes(List<String> mappings, EObject container, Set<EObject> around, Map<Key, Item> now) {
        List<Item.Box> boxes = new ArrayList<>();
        for (String name : mappings) {
            if (specification.mappings().get(name) instanceof Mapping.Shapes mapping) {
                for (EObject candidate : candidates(mapping, container)) {
                    Key key = new Key(name, candidate);
                    // Drawn once, wherever it is found first; and nothing is drawn inside itself.
                    if (!now.containsKey(key) && !(mapping.container() && around.contains(candidate))) {
                        now.put(key, null);
                        Item.Box box = same(box(key, mapping, around, now));
                        now.put(key, box);
                        boxes.add(box);
                    }
                }
            }
        }
        return List.copyOf(boxes);
    }

    private Item.Box box(Key key, Mapping.Shapes mapping, Set<EObject> around, Map<Key, Item> now) {
        EObject self = key.element();
        if (before.get(key) instanceof Item.Node node && isKnown(self)) {
            return node;
        }
        Styles.Shape style = styles.choose(mapping.styles(), self);
        String tooltip = evaluations.text(style.tooltip(), self);
        if (!mapping.container()) {
            return new Item.Node(key, styles.look(style, self), styles.label(style.label(), self), tooltip);
        }
        around.add(self);
        List<Item.Box> inside = boxes(mapping.inside(), self, around, now);
        around.remove(self);
        boolean collapsed = shown.collapsed().contains(key) && !inside.isEmpty();
        if (collapsed) {
            hide(inside, key, now);
        }
        return new Item.Container(key, styles.look(style, self), styles.label(style.label(), self), tooltip,
                direction(self), collapsed ? List.of() : inside, collapsed);
    }

    private boolean isKnown(EObject self) {
        return !recoloured && !evaluations.isDoubtful(self);
    }

    private void hide(List<Item.Box> inside, Key container, Map<Key, Item> now) {
        inside.stream().flatMap(Item.Box::all).map(Item::key).forEach(key -> {
            now.remove(key);
            hidden.put(key, container);
        });
        hidden.replaceAll((key, around) -> hidden.getOrDefault(around, around));
    }

    private List<Item.Edge> edges(List<String> mappings, Map<Key, Item> now) {
        // In the order of the model, which layouts keep to.
        Map<EObject, List<Key>> boxes = new LinkedHashMap<>();
        Stream.concat(now.keySet().stream(), hidden.keySet().stream()).forEach(key -> boxes.computeIfAbsent(key.element(), any -> new ArrayList<>()).add(key));
        List<Item.Edge> edges = new ArrayList<>();
        for (String name : mappings) {
            if (specification.mappings().get(name) instanceof Mapping.Edges mapping) {
                for (Ends ends : ends(mapping, boxes)) {
                    if (!now.containsKey(ends.key()) && isSeen(ends)) {
                        Item.Edge edge = same(edge(ends, mapping));
                        now.put(edge.key(), edge);
                        edges.add(edge);
                    }
                }
            }
        }
        return List.copyOf(edges);
    }

    private record Ends(Key key, Key source, Key target) {
    }

    private Key seen(Key end) {
        return hidden.getOrDefault(end, end);
    }

    /** Not where it stays inside a container that is collapsed. */
    private boolean isSeen(Ends ends) {
        return ends.source().equals(ends.target()) ? !hidden.containsKey(ends.source()) : !seen(ends.source()).equals(seen(ends.target()));
    }

    private List<Ends> ends(Mapping.Edges mapping, Map<EObject, List<Key>> boxes) {
        List<Ends> found = new ArrayList<>();
        if (mapping.standsForElement()) {
            for (EObject candidate : candidates(mapping, element)) {
                for (Key source : keys(mapping.sourceFinder(), candidate, mapping.sources(), boxes)) {
                    for (Key target : keys(mapping.targetFinder(), candidate, mapping.targets(), boxes)) {
                        found.add(new Ends(new Key(mapping.name(), candidate), source, target));
                    }
                }
            }
            return found;
        }
        for (Key source : boxes.values().stream().flatMap(List::stream).toList()) {
            if (mapping.sources().contains(source.mapping())) {
                for (Key target : keys(mapping.targetFinder(), source.element(), mapping.targets(), boxes)) {
                    found.add(new Ends(new Key(mapping.name(), source.element(), target.element()), source, target));
                }
            }
        }
        return found;
    }

    private List<Key> keys(Expression finder, EObject self, List<String> mappings, Map<EObject, List<Key>> boxes) {
        return evaluations.elements(finder, self).stream()
                .flatMap(found -> boxes.getOrDefault(found, List.of()).stream())
                .filter(key -> mappings.contains(key.mapping())).toList();
    }

    private Item.Edge edge(Ends ends, Mapping.Edges mapping) {
        EObject self = ends.key().element();
        Key source = seen(ends.source());
        Key target = seen(ends.target());
        if (before.get(ends.key()) instanceof Item.Edge edge && edge.source().equals(source) && edge.target().equals(target)
                && isKnown(self)) {
            return edge;
        }
        Styles.Edge style = styles.choose(mapping.styles(), self);
        return new Item.Edge(ends.key(), source, target, styles.stroke(style, self),
                styles.label(style.begin(), self), styles.label(style.centre(), self), styles.label(style.end(), self));
    }

    private List<EObject> candidates(Mapping mapping, EObject container) {
        return evaluations.elements(mapping.candidates(), container).stream()
                .filter(candidate -> isA(candidate.eClass(), mapping.domainClass()))
                .filter(candidate -> evaluations.holds(mapping.precondition(), candidate))
                .filter(candidate -> isVisible(mapping, candidate)).toList();
    }

    /** Where several filters say something about what a mapping draws, all must let it pass. */
    private boolean isVisible(Mapping mapping, EObject candidate) {
        return shown.filters().stream().flatMap(name -> description.filter(name).stream())
                .flatMap(filter -> filter.rules().stream()).filter(rule -> rule.mappings().contains(mapping.name()))
                .allMatch(rule -> rule.condition().isPresent() && evaluations.holds(rule.condition(), candidate));
    }

    private static boolean isA(EClass type, String qualifiedName) {
        return qualifiedName.equals(qualifiedName(type))
                || type.getEAllSuperTypes().stream().anyMatch(parent -> qualifiedName.equals(qualifiedName(parent)));
    }

    private static String qualifiedName(EClass type) {
        return type.getEPackage().getName() + "::" + type.getName();
    }

    private Direction direction(EObject self) {
        String direction = elementsHaveDirections ? evaluations.text(DIRECTION, self) : "";
        return direction.isEmpty() ? null : Direction.valueOf(direction);
    }

    @SuppressWarnings("unchecked")
    private <I extends Item> I same(I item) {
        Item earlier = before.get(item.key());
        return item.equals(earlier) ? (I) earlier : item;
    }
}
