// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.TalentEditor;

/** The Properties view edits everything, with undo; what is wrong is marked, kept, and never written. */
@ExtendWith(ErrorLog.class)
class PropertiesTest {

    private IFile file;
    private TalentEditor editor;

    @BeforeEach
    void open() {
        file = Bench.example("ai-startup", "properties.talent");
        editor = Bench.open(file);
    }

    @AfterEach
    void close() throws Exception {
        Bench.page().closeAllEditors(false);
        file.delete(true, null);
    }

    private Team team() {
        return Bench.model(file).getTeams().getFirst();
    }

    @Test
    void aNumberIsWrittenWhileItIsTypedAndUndoneInOneStep() {
        Bench.select(editor, team());
        int before = team().getHeadcount();
        Text headcount = Bench.field(Bench.properties("numbers"), "Headcount", Text.class);
        assertEquals("people", Bench.note(headcount));
        Bench.picture("properties-numbers");
        Bench.type(headcount, "137");
        assertEquals(137, team().getHeadcount());
        assertEquals("Change Headcount", Bench.session(file).domain().getCommandStack().getUndoCommand().getLabel());
        assertTrue(editor.isDirty());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(before, team().getHeadcount());
        Bench.rest(200);
        assertEquals(String.valueOf(before), headcount.getText(), "the field follows the undo");
        assertFalse(editor.isDirty());
        Bench.command("org.eclipse.ui.edit.redo");
        assertEquals(137, team().getHeadcount());
    }

    @Test
    void aShareIsTypedInPerCent() {
        Bench.select(editor, team());
        Text turnover = Bench.field(Bench.properties("numbers"), Wording.of(feature(team(), "turnover")), Text.class);
        Bench.type(turnover, "12.5");
        assertEquals(0.125, team().getTurnover());
        Bench.type(turnover, "");
        turnover.setText("");
        Bench.rest(100);
        assertEquals(null, team().getTurnover(), "empty means not known");
    }

    @Test
    void theHeadingFollowsTheName() {
        Bench.select(editor, team());
        Bench.type(Bench.field(Bench.properties("general"), "Name", Text.class), "Laboratory");
        Bench.await("the heading says the new name",
                () -> !Bench.controls(Bench.shell(), CLabel.class, label -> label.getText().startsWith("Laboratory")).isEmpty());
    }

    @Test
    void badInputIsMarkedKeptAndNeverWritten() {
        Bench.select(editor, team());
        int before = team().getHeadcount();
        Text headcount = Bench.field(Bench.properties("numbers"), "Headcount", Text.class);
        Bench.type(headcount, "-5");
        assertEquals("Must be between 0 and 10,000,000.", Bench.note(headcount));
        Bench.picture("properties-bad-input");
        assertEquals(before, team().getHeadcount());
        Bench.select(editor, Bench.model(file).getTeams().get(1));
        Bench.select(editor, team());
        headcount = Bench.field(Bench.properties("numbers"), "Headcount", Text.class);
        assertEquals("-5", headcount.getText(), "what was typed is still there");
        Bench.type(headcount, "forty");
        assertEquals("Enter a number, with a point for decimals.", Bench.note(headcount));
        Bench.type(headcount, "41");
        assertEquals("people", Bench.note(headcount));
        assertEquals(41, team().getHeadcount());
    }

    @Test
    void choicesChecksReferencesAndTextsAreEdited() {
        Incentive incentive = Bench.model(file).getIncentives().getFirst();
        Bench.select(editor, incentive);
        Composite general = Bench.properties("general");
        Bench.picture("properties-general");
        boolean whole = incentive.isInteger();
        Button check = Bench.field(general, Wording.of(feature(incentive, "integer")), Button.class);
        check.setSelection(!whole);
        check.notifyListeners(SWT.Selection, new Event());
        assertEquals(!whole, incentive.isInteger());
        Combo scope = Bench.field(general, Wording.of(feature(incentive, "scope")), Combo.class);
        int other = incentive.getScope() == IncentiveScope.TEAM ? 1 : 0;
        scope.select(other);
        scope.notifyListeners(SWT.Selection, new Event());
        assertEquals(IncentiveScope.values()[other], incentive.getScope());
        Text documentation = Bench.field(general, Wording.of(feature(incentive, "documentation")), Text.class);
        documentation.setText("First line\nsecond line");
        assertEquals("First line\nsecond line", incentive.getDocumentation());
        for (int steps = 0; steps < 3; steps++) {
            Bench.command("org.eclipse.ui.edit.undo");
        }
        assertEquals(whole, incentive.isInteger());
        assertFalse(editor.isDirty());

        var influence = Bench.model(file).getInfluences().getFirst();
        Bench.select(editor, influence);
        general = Bench.properties("general");
        Bench.picture("properties-influence");
        Combo target = Bench.field(general, Wording.of(feature(influence, "target")), Combo.class);
        var before = influence.getTarget();
        target.select(target.getSelectionIndex() == 0 ? 1 : 0);
        target.notifyListeners(SWT.Selection, new Event());
        assertFalse(before == influence.getTarget());
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(before, influence.getTarget());
    }

    @Test
    void everyAttributeOfEveryElementHasAField() throws Exception {
        IFile all = Bench.file("everything.talent", "");
        Specimens.save(all);
        Bench.session(all).revert();
        TalentEditor every = Bench.open(all);
        List<String> missing = new ArrayList<>();
        for (EObject element : Specimens.oneOfEachKind(Bench.model(all))) {
            Bench.select(every, element);
            List<String> labels = new ArrayList<>();
            for (String tab : List.of("general", "numbers")) {
                Bench.controls(Bench.properties(tab), Label.class, any -> true).forEach(label -> labels.add(label.getText()));
            }
            for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
                if (edited(feature) && !labels.contains(Wording.of(feature) + ":")) {
                    missing.add(element.eClass().getName() + "." + feature.getName());
                }
            }
        }
        assertEquals(List.of(), missing);
        Bench.page().closeAllEditors(false);
        all.delete(true, null);
    }

    /** All but what the tree edits: children, and the ends that an influence or a flow says itself. */
    private static boolean edited(EStructuralFeature feature) {
        return feature instanceof EAttribute
                || feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer()
                        && !(reference.getEOpposite() != null && reference.isMany());
    }

    private static EStructuralFeature feature(EObject element, String name) {
        return element.eClass().getEStructuralFeature(name);
    }
}
