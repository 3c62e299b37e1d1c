// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.talentbench.mermaid.syntax.Shape;
import org.talentbench.model.talent.Decision;
import org.talentbench.model.talent.End;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Start;
import org.talentbench.model.talent.Step;
import org.talentbench.model.talent.TalentFactory;

/** The kinds of a process's nodes, and how a flowchart shows them. */
enum ProcessKind {
    START(Shape.STADIUM, TalentFactory.eINSTANCE::createStart),
    STEP(Shape.RECTANGLE, TalentFactory.eINSTANCE::createStep),
    DECISION(Shape.DIAMOND, TalentFactory.eINSTANCE::createDecision),
    END(Shape.STADIUM, TalentFactory.eINSTANCE::createEnd);

    /** The key of <code>@{ kind: … }</code>, which says what a node is where the chart does not show it. */
    static final String MARK = "kind";

    private final Shape ownShape;
    private final Supplier<? extends ProcessNode> create;

    ProcessKind(Shape ownShape, Supplier<? extends ProcessNode> create) {
        this.ownShape = ownShape;
        this.create = create;
    }

    static ProcessKind of(ProcessNode node) {
        return switch (node) {
            case Start _ -> START;
            case Decision _ -> DECISION;
            case End _ -> END;
            case Step _ -> STEP;
            default -> throw new IllegalArgumentException("No kind of step: " + node.eClass().getName());
        };
    }

    /** The kind that is written as {@link #mark}. */
    static Optional<ProcessKind> marked(String mark) {
        return Arrays.stream(values()).filter(kind -> kind.mark().equals(mark)).findFirst();
    }

    /**
     * What a node most likely is. A diamond decides only where ways part: people draw whole processes in diamonds.
     *
     * @param in flows from other nodes
     * @param out flows to other nodes or back
     */
    static ProcessKind likely(Shape shape, int in, int out) {
        if (shape == Shape.DIAMOND && out > 1) {
            return DECISION;
        }
        if (shape == Shape.SMALL_CIRCLE || in == 0 && out > 0) {
            return START;
        }
        if (shape == Shape.FRAMED_CIRCLE || out == 0 && in > 0) {
            return END;
        }
        return STEP;
    }

    Shape ownShape() {
        return ownShape;
    }

    ProcessNode create() {
        return create.get();
    }

    /** The name of the kind behind {@link #MARK}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
