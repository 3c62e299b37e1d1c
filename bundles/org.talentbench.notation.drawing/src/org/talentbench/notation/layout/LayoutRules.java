// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.layout;

import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.graph.ElkNode;
import org.talentbench.notation.scene.Direction;
import org.talentbench.notation.scene.Scene;

/** How ELK places a scene: distances, and either anew in the order of the model or so that places are kept. */
final class LayoutRules {

    /** Between boxes beside each other. */
    static final double NODE_SPACING = 34;
    private static final double INNER_NODE_SPACING = 16;
    private static final double LAYER_SPACING = 42;
    private static final double EDGE_SPACING = 14;
    private static final double EDGE_NODE_SPACING = 18;
    private static final double SELF_LOOP_SPACING = 18;
    private static final double LESS_THAN_A_CROSSING = 0.001;

    private final boolean nested;
    private final boolean keepPlaces;

    LayoutRules(Scene scene, boolean keepPlaces) {
        nested = scene.boxes().stream().anyMatch(box -> !box.children().isEmpty());
        this.keepPlaces = keepPlaces;
    }

    /** For what stands on the diagram itself. */
    void apply(ElkNode graph, Direction direction) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, switch (direction) {
            case TB -> org.eclipse.elk.core.options.Direction.DOWN;
            case BT -> org.eclipse.elk.core.options.Direction.UP;
            case LR -> org.eclipse.elk.core.options.Direction.RIGHT;
            case RL -> org.eclipse.elk.core.options.Direction.LEFT;
        });
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_NODE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_NODE_SPACING);
        graph.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, SELF_LOOP_SPACING);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING, EdgeStraighteningStrategy.IMPROVE_STRAIGHTNESS);
        // ELK 0.12 knows no order of the model where containers are involved: it fails on a graph inside a graph.
        if (!nested) {
            graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
            graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_CROSSING_COUNTER_NODE_INFLUENCE, LESS_THAN_A_CROSSING);
        }
        graph.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        // Containers stand closer and more evenly by short edges, flowcharts look better by straight ones.
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY,
                nested ? NodePlacementStrategy.NETWORK_SIMPLEX : NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        if (keepPlaces) {
            keepPlaces(graph);
        } else {
            // The first way out of a decision is the left one, and a loop is the way back.
            graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        }
    }

    /** For what stands inside a container, closer together. */
    void applyInside(ElkNode container, Direction direction) {
        apply(container, direction);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE, INNER_NODE_SPACING);
    }

    /**
     * Layers, and the order in each, stay. The places themselves do not: ELK's interactive placement knows neither of texts on edges, which
     * it puts far to the side with their lines, nor of containers, which lose what is inside.
     */
    private static void keepPlaces(ElkNode graph) {
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    }
}
