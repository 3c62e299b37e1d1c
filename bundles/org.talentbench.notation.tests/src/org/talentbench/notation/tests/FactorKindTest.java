// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Palette;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Line;

/** The kinds that plugins bring stand on the palette one by one, and a factor whose plugin is absent is seen to lack it. */
class FactorKindTest {

    private final ExampleModel model = new ExampleModel();
    private final Notation notation = Notation.talentBench();

    @Test
    void everyInstalledKindHasAnEntryOfItsOwn() {
        List<Palette.Entry> entries = factors();
        assertEquals(FactorKinds.all().stream().map(FactorKind::label).sorted().toList(),
                entries.stream().map(Palette.Entry::label).sorted().toList());
        for (FactorKind kind : FactorKinds.all()) {
            Palette.Entry entry = entry(kind);
            assertEquals(kind.icon(), entry.icon().orElse(null));
            assertEquals(kind.description(), entry.documentation());
            assertEquals(kind.category(), entry.group());
        }
        assertEquals(entries.stream().map(Palette.Entry::group).sorted().toList(), entries.stream().map(Palette.Entry::group).toList(),
                "kinds of a category stand together");
    }

    @Test
    void anEntryMakesAFactorOfItsKindWithDrivers() {
        FactorKind kind = FactorKinds.all().iterator().next();
        Factor first = make(kind);
        Factor second = make(kind);
        assertSame(model.organisation, first.eContainer());
        assertEquals(kind.id(), first.getKind());
        assertEquals(kind.drivers().size(), first.getDrivers().size());
        assertNotEquals(first.getName(), second.getName());
    }

    @Test
    void toolsWithoutCandidatesFollowInTheDrawerOfTheirSection() {
        List<Palette.Drawer> drawers = palette().drawers();
        assertEquals(List.of("Factors", "Elements", "Connections"), drawers.stream().map(Palette.Drawer::label).toList());
        assertTrue(drawers.get(1).entries().stream().anyMatch(entry -> entry.id().equals("CreateIncentive")));
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
        Palette.Entry entry = entry(kind);
        Map<String, Object> variables = new HashMap<>(entry.values());
        variables.put("container", model.organisation);
        return (Factor) notation.tools().run(entry.tool(), model.organisation, variables).created().getFirst();
    }

    private Palette.Entry entry(FactorKind kind) {
        return factors().stream().filter(entry -> entry.id().endsWith("/" + kind.id())).findFirst().orElseThrow();
    }

    private List<Palette.Entry> factors() {
        return palette().drawers().getFirst().entries();
    }

    private Palette palette() {
        return notation.palette("FactorMap", model.organisation, new Shown(Set.of(), Set.of()));
    }

    private Item.Box box(EObject element) {
        return notation.scenes("FactorMap", model.organisation).build().allBoxes().filter(box -> box.element() == element).findFirst().orElseThrow();
    }

    private static String text(Item.Box box) {
        return box.label().text();
    }
}
