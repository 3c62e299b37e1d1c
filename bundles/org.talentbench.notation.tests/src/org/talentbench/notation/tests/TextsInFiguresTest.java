// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.talentbench.model.talent.Decision;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.layout.Bounds;
import org.talentbench.notation.layout.Sizes;
import org.talentbench.notation.scene.Figure;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.scene.Label;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.scene.Look;
import org.talentbench.notation.scene.Rgb;
import org.talentbench.notation.text.Typography;
import org.talentbench.notation.text.Typography.Block;

/** A text stays in its figure, in lines that suit it. */
class TextsInFiguresTest {

    private static final List<String> TEXTS = List.of("Yes", "Hiring", "循环", "Talent attrition", "Performance review and promotion", "绩效考核与晋升，以及薪酬福利调整",
            "Of whom a search turns up, who is retained, how long does it take and what does it cost the firm in its first year?");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DOT")
    void noCornerOfATextStandsOutsideItsFigure(Figure figure) {
        for (String text : TEXTS) {
            Item.Box box = box(figure, text);
            Bounds bounds = Sizes.of(box);
            Bounds block = Sizes.text(box, bounds);
            double across = block.width() / bounds.width();
            double down = block.height() / bounds.height();
            double reach = switch (figure) {
                case LOZENGE -> across + down;
                case ELLIPSE -> Math.hypot(across, down);
                default -> Math.max(across, down);
            };
            assertTrue(reach <= 1, () -> text + " reaches " + reach + " of the way to the border");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOZENGE", "ELLIPSE"})
    void whatTapersIsNotMuchWiderThanHigh(Figure figure) {
        for (String text : TEXTS) {
            Bounds bounds = Sizes.of(box(figure, text));
            assertTrue(bounds.width() < 4.5 * bounds.height(), () -> text + ": " + bounds);
        }
    }

    /** Sirius cannot measure a text, and is told the size by a service; a shape is at least as large here. */
    @Test
    void theRoomThatSiriusIsToldSuitsTheTextToo() {
        Decision decision = TalentFactory.eINSTANCE.createDecision();
        decision.setName("Performance review and promotion");
        Process process = TalentFactory.eINSTANCE.createProcess();
        process.getNodes().add(decision);
        Item.Box box = Notation.talentBench().scenes("Process", process).build().boxes().getFirst();
        Bounds told = new Bounds(0, 0, box.look().width(), box.look().height());
        Bounds needed = Sizes.of(box(Figure.LOZENGE, decision.getName()));
        assertEquals(1, told.width() / needed.width(), 0.25);
        assertEquals(1, told.height() / needed.height(), 0.25);
    }

    @Test
    void linesOfATextAreOfLikeLength() {
        for (Figure figure : List.of(Figure.SQUARE, Figure.LOZENGE)) {
            Item.Box box = box(figure, TEXTS.getLast());
            Block block = Typography.get().block(box);
            assertTrue(block.lines().size() > 2);
            assertEquals(TEXTS.getLast(), String.join(" ", block.lines()));
            block.lines().forEach(line -> assertTrue(Typography.get().width(box.label(), line) > block.width() / 2, line));
        }
    }

    private static Item.Box box(Figure figure, String text) {
        Rgb black = new Rgb(0, 0, 0);
        return new Item.Node(new Key("Any", TalentFactory.eINSTANCE.createStep()), new Look(figure, Rgb.WHITE, black, 1, Line.SOLID, 0, 0, 0, false),
                new Label(text, 13, false, false, false, false, black, true, ""), "");
    }
}
