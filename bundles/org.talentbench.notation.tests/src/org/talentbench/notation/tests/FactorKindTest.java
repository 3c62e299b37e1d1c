// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Line;
import org.talentbench.notation.specification.DiagramDescription.Section;
import org.talentbench.notation.specification.Tool;

/** The kinds that plugins bring stand on the palette one by one, and a factor whose plugin is absent is seen to lack it. */
class FactorKindTest {

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void everyInstalledKindHasAToolOfItsOwn() {
        List<Tool> tools = factors();
        assertEquals(FactorKinds.all().stream().map(FactorKind::label).sorted().toList(), tools.stream().map(Tool::label).sorted().toList());
        for (FactorKind kind : FactorKinds.all()) {
            assertEquals(kind.icon(), tool(kind).icon().orElse(null));
            assertEquals(kind.description(), tool(kind).documentation());
            assertEquals(List.of("Factor"), tool(kind).mappings());
            assertTrue(tool(kind).kind().creates());
        }
    }

    @Test
    void everyCategoryIsASection() {
        for (Section section : categories().toList()) {
            assertEquals(List.of(section.label()), section.tools().stream()
                    .map(tool -> FactorKinds.find(tool.substring("CreateFactor/".length())).orElseThrow().category()).distinct().toList());
        }
        assertEquals(FactorKinds.all().stream().map(FactorKind::category).distinct().sorted().toList(), categories().map(Section::label).toList());
    }

    @Test
    void aFactorIsDrawnWithTheIconOfItsKind() {
        FactorKind kind = FactorKinds.find("org.talentbench.factors.career").orElseThrow();
        model.growth.setKind(kind.id());
        assertEquals(kind.icon().toString(), box(model.growth).label().icon());
        model.growth.setKind("org.talentbench.factors.balance");
        assertTrue(box(model.growth).label().icon().endsWith("balance.svg"));
        model.growth.setKind("com.example.absent.growth");
        assertEquals("", box(model.growth).label().icon());
    }

    @Test
    void aToolMakesAFactorOfItsKindWithDrivers() {
        FactorKind kind = FactorKinds.all().iterator().next();
        Factor first = make(kind);
        Factor second = make(kind);
        assertSame(model.organisation, first.eContainer());
        assertEquals(kind.id(), first.getKind());
        assertEquals(kind.drivers().size(), first.getDrivers().size());
        assertNotEquals(first.getName(), second.getName());
    }

    @Test
    void theOtherToolsFollowInTheirSections() {
        List<Section> others = sections().filter(section -> !section.name().startsWith("CreateFactor/")).toList();
        assertEquals(List.of("Elements", "Connections"), others.stream().map(Section::label).toList());
        assertEquals(others, sections().toList().subList((int) categories().count(), (int) sections().count()));
        assertTrue(others.getFirst().tools().contains("CreateIncentive"));
    }

    @Test
    void aFactorWhosePluginIsAbsentIsGreyedWithThePluginsId() {
        Item.Box before = box(model.growth);
        model.growth.setKind("com.example.absent.growth");
        Item.Box after = box(model.growth);
        assertTrue(text(after).contains("com.example.absent"), text(after));
        assertEquals(Line.DASH, after.look().borderLine());
        assertNotEquals(before.look().fill(), after.look().fill());
    }

    private Factor make(FactorKind kind) {
        return (Factor) notation.tools().run(tool(kind), model.organisation, Map.of("container", model.organisation)).created().getFirst();
    }

    private Tool tool(FactorKind kind) {
        return factors().stream().filter(tool -> tool.name().endsWith("/" + kind.id())).findFirst().orElseThrow();
    }

    private List<Tool> factors() {
        return categories().flatMap(section -> section.tools().stream()).map(notation.specification().tools()::get).toList();
    }

    private Stream<Section> categories() {
        return sections().filter(section -> section.name().startsWith("CreateFactor/"));
    }

    private Stream<Section> sections() {
        return notation.specification().diagram("FactorMap").defaultLayer().sections().stream();
    }

    private Item.Box box(EObject element) {
        return notation.scenes("FactorMap", model.organisation).build().allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow();
    }

    private static String text(Item.Box box) {
        return box.label().text();
    }
}
