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
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talentbench.model.Measure;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.PiecewiseLinearResponse;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.PlannedDecision;
import org.talentbench.model.talent.SaturatingResponse;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.Team;
import org.talentbench.model.talent.ValueOverride;
import org.talentbench.ui.Wording;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.properties.curve.CurveCanvas;

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
        assertNote("people", headcount);
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
    void allOfItIsSeenOnASmallScreen() {
        Rectangle bounds = Bench.shell().getBounds();
        boolean maximised = Bench.shell().getMaximized();
        Bench.shell().setMaximized(false);
        Bench.shell().setSize(1024, 768);
        try {
            Organisation organisation = Bench.model(file);
            for (EObject element : List.of(organisation, team(), organisation.getFactors().getFirst(), organisation.getFactors().getFirst().getDrivers().getFirst(),
                    organisation.getIncentives().getFirst(), organisation.getOutcomes().getFirst(), organisation.getObjectives().getFirst())) {
                Bench.select(editor, element);
                for (String tab : List.of("general", "numbers")) {
                    Composite page = Bench.properties(tab);
                    Bench.picture("properties-small-" + tab);
                    int edge = page.toDisplay(page.getClientArea().width, 0).x;
                    for (Control each : Bench.controls(page, Control.class, control -> control.getClass() != Composite.class)) {
                        assertTrue(each.toDisplay(each.getSize()).x <= edge, Wording.of(element.eClass()) + ", " + tab + ": " + each);
                    }
                }
            }
            Bench.select(editor, organisation.getConstraints().getFirst());
            Composite numbers = Bench.properties("numbers");
            Text amount = Bench.field(numbers, "Amount", Text.class);
            double before = ((Budget) organisation.getConstraints().getFirst()).getAmount();
            Bench.type(amount, "-5");
            Bench.picture("properties-small-complaint");
            Label complaint = Bench.controls(numbers, Label.class, label -> label.getText().equals("Must be at least 0.")).getFirst();
            assertTrue(complaint.toDisplay(0, 0).y >= amount.toDisplay(amount.getSize()).y, "it stands below the field");
            assertTrue(numbers.getBounds().contains(numbers.toControl(complaint.toDisplay(complaint.getSize()))), "and in the view");
            assertEquals(before, ((Budget) organisation.getConstraints().getFirst()).getAmount(), "it is not written");
        } finally {
            Bench.shell().setBounds(bounds);
            Bench.shell().setMaximized(maximised);
        }
    }

    @Test
    void theHeadingSaysThatMoreIsSelectedThanItShows() {
        Bench.page().activate(editor);
        editor.getSite().getSelectionProvider().setSelection(new StructuredSelection(Bench.model(file).getIncentives().subList(0, 3)));
        String first = Bench.model(file).getIncentives().getFirst().getName();
        Bench.await("the heading says that it is the first of three", () -> !Bench.controls(Bench.shell(), CLabel.class,
                label -> label.getText().startsWith(first) && label.getText().endsWith("first of 3 selected")).isEmpty());
    }

    @Test
    void theKeyboardReplacesTheNumberThatItReaches() {
        Bench.select(editor, team());
        Composite numbers = Bench.properties("numbers");
        Text headcount = Bench.field(numbers, "Headcount", Text.class);
        Text salary = Bench.field(numbers, "Mean salary", Text.class);
        headcount.setFocus();
        headcount.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertTrue(salary.isFocusControl());
        salary.insert("45000");
        Bench.rest(200);
        assertEquals(45_000, team().getMeanSalary());
    }

    @Test
    void aLeverWithoutAUnitHasNoEmptyBracketsInTheTree() {
        Incentive lever = Bench.model(file).getIncentives().getFirst();
        String unit = lever.getUnit();
        assertTrue(figures(lever).contains(" (" + unit + "), today "), figures(lever));
        Bench.session(file).execute(SetCommand.create(Bench.session(file).domain(), lever, feature(lever, "unit"), null));
        Bench.await("the tree follows", () -> !figures(lever).contains("("));
    }

    private String figures(Incentive lever) {
        Bench.select(editor, lever);
        return Bench.controls(Bench.part(editor), Tree.class, any -> true).getFirst().getSelection()[0].getText(1);
    }

    @Test
    void aShareIsTypedInPerCent() {
        Bench.select(editor, team());
        Text turnover = Bench.field(Bench.properties("numbers"), Wording.of(feature(team(), "turnover")), Text.class);
        assertNote("% a year", turnover);
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
    void aBranchOfTheTreeShowsWhatItBelongsTo() {
        Bench.page().activate(editor);
        Tree tree = Bench.controls(Bench.part(editor), Tree.class, any -> true).getFirst();
        tree.setSelection(tree.getItem(0).getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        Bench.rest(300);
        assertEquals("Northlight AI", Bench.field(Bench.properties("general"), "Name", Text.class).getText());
    }

    @Test
    void badInputIsMarkedKeptAndNeverWritten() {
        Bench.select(editor, team());
        int before = team().getHeadcount();
        Text headcount = Bench.field(Bench.properties("numbers"), "Headcount", Text.class);
        Bench.type(headcount, "-5");
        assertNote("Must be between 0 and 10,000,000.", headcount);
        Bench.picture("properties-bad-input");
        assertEquals(before, team().getHeadcount());
        Bench.select(editor, Bench.model(file).getTeams().get(1));
        Bench.select(editor, team());
        headcount = Bench.field(Bench.properties("numbers"), "Headcount", Text.class);
        assertEquals("-5", headcount.getText(), "what was typed is still there");
        Bench.type(headcount, "forty");
        assertNote("Enter a number, with a point for decimals.", headcount);
        Bench.type(headcount, "41");
        assertNote("people", headcount);
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
    void aResponseChangesItsShapeAndItsNumbersUnderItsCurve() {
        Influence influence = Bench.model(file).getInfluences().stream().filter(each -> each.getResponse() instanceof SaturatingResponse).findFirst().orElseThrow();
        Bench.select(editor, influence);
        Composite response = Bench.properties("response");
        Bench.picture("properties-response");
        CurveCanvas curve = Bench.controls(response, CurveCanvas.class, any -> true).getFirst();
        String before = curve.words();
        Text limit = Bench.field(response, Wording.of(TalentPackage.Literals.SATURATING_RESPONSE__LIMIT), Text.class);
        assertNote("points", limit);
        Text rate = Bench.field(response, Wording.of(TalentPackage.Literals.SATURATING_RESPONSE__RATE), Text.class);
        assertNote("per " + Measure.of("1", ((Incentive) influence.getSource()).getUnit()), rate);
        Bench.type(limit, "77");
        assertEquals(77, ((SaturatingResponse) influence.getResponse()).getLimit());
        assertFalse(before.equals(curve.words()), "the curve follows what is typed");
        Bench.command("org.eclipse.ui.edit.undo");
        Combo shape = Bench.field(response, "Response", Combo.class);
        double end = Responses.value(influence.getResponse(), 10);
        shape.select(shape.indexOf(Wording.of(TalentPackage.Literals.PIECEWISE_LINEAR_RESPONSE)));
        shape.notifyListeners(SWT.Selection, new Event());
        Bench.rest(200);
        var points = ((PiecewiseLinearResponse) influence.getResponse()).getPoints();
        assertEquals(3, points.size());
        Bench.await("the points can be edited", () -> !Bench.controls(response, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).isEmpty());
        Text lines = Bench.controls(response, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).getFirst();
        lines.setText("0 → 0\n10 -> 5\n20");
        Bench.rest(100);
        assertEquals(3, ((PiecewiseLinearResponse) influence.getResponse()).getPoints().size(), "what is not two numbers is not written");
        Bench.picture("properties-response-points");
        lines.setText("0 → 0\n10 -> 5\n20 5.5");
        Bench.rest(100);
        assertEquals(5.5, Responses.value(influence.getResponse(), 20));
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(end, Responses.value(influence.getResponse(), 10), "as it was");
        assertFalse(editor.isDirty());
    }

    @Test
    void whatAScenarioReplacesIsTypedAsInItsOwnField() {
        ValueOverride override = Bench.model(file).getScenarios().getFirst().getOverrides().getFirst();
        assertEquals("turnover", override.getFeature());
        Bench.select(editor, override);
        Composite general = Bench.properties("general");
        Combo attribute = Bench.field(general, Wording.of(TalentPackage.Literals.VALUE_OVERRIDE__FEATURE), Combo.class);
        assertEquals(Wording.of(TalentPackage.Literals.TEAM__TURNOVER), attribute.getText());
        Text value = Bench.field(general, Wording.of(TalentPackage.Literals.VALUE_OVERRIDE__VALUE), Text.class);
        assertEquals("30", value.getText());
        assertNote("% a year", value);
        Bench.picture("properties-override");
        Bench.type(value, "25.5");
        assertEquals("0.255", override.getValue());
        Bench.type(value, "250");
        assertEquals("0.25", override.getValue(), "what is out of bounds is not written");
        assertTrue(Bench.note(value).startsWith("Must be between"), Bench.note(value));
        Bench.type(value, "30");
        attribute.select(attribute.indexOf(Wording.of(TalentPackage.Literals.TEAM__HEADCOUNT)));
        attribute.notifyListeners(SWT.Selection, new Event());
        assertEquals("headcount", override.getFeature());
        Bench.await("the field says people", () -> Bench.note(value).equals("people"));
        assertEquals("0.3", value.getText(), "the value itself is as it was");
        Bench.type(value, "40");
        assertEquals("40", override.getValue());
    }

    /** Notes follow what is typed after a moment, and a busy machine takes more than one. */
    private static void assertNote(String words, Text field) {
        Bench.await("the note " + words, () -> Bench.note(field).equals(words));
    }

    @Test
    void probabilitiesShowWhatIsLeft() throws Exception {
        IFile process = Bench.example("attract-and-retain", "ways.talent");
        TalentEditor processes = Bench.open(process);
        Flow flow = Bench.model(process).getProcesses().getFirst().getFlows().stream()
                .filter(each -> each.getProbability() != null && each.getSource().getOutgoingFlows().size() == 2).findFirst().orElseThrow();
        Flow rest = flow.getSource().getOutgoingFlows().stream().filter(each -> each != flow).findFirst().orElseThrow();
        Bench.select(processes, flow);
        Text probability = Bench.field(Bench.properties("numbers"), Wording.of(feature(flow, "probability")), Text.class);
        Bench.type(probability, "30");
        assertNote("%. All ways together leave 70 % to those without a number.", probability);
        Bench.picture("properties-probability");
        Bench.select(processes, rest);
        probability = Bench.field(Bench.properties("numbers"), Wording.of(feature(rest, "probability")), Text.class);
        assertNote("Empty: takes the 70 % that are left", probability);
        Bench.type(probability, "80");
        assertNote("%. All ways together are 10 % too much.", probability);
        Bench.type(probability, "70");
        assertNote("%. All ways together are 100 %.", probability);
        Bench.page().closeAllEditors(false);
        process.delete(true, null);
    }

    @Test
    void whatDiffersBetweenPeopleIsDrawn() {
        var driver = Bench.model(file).getFactors().getFirst().getDrivers().getFirst();
        Bench.select(editor, driver);
        Composite numbers = Bench.properties("numbers");
        Text deviation = Bench.field(numbers, Wording.of(feature(driver, "deviation")), Text.class);
        Bench.type(deviation, "0");
        assertTrue(Bench.controls(numbers, CurveCanvas.class, any -> true).isEmpty(), "nothing to draw");
        Bench.type(deviation, "12");
        Bench.picture("properties-distribution");
        assertTrue(Bench.controls(numbers, CurveCanvas.class, any -> true).getFirst().words().contains("within 12 points"));
    }

    @Test
    void theKeptPlanSaysWhatItMeansForTheElement() {
        Team first = team();
        Bench.select(editor, first);
        assertTrue(Bench.controls(Bench.properties("plan"), Label.class, label -> label.getText().contains("keeps no plan")).size() > 0);
        Plan plan = TalentFactory.eINSTANCE.createPlan();
        plan.setName("Cautious");
        PlannedDecision decision = TalentFactory.eINSTANCE.createPlannedDecision();
        decision.setIncentive(Bench.model(file).getIncentives().getFirst());
        decision.setTeam(first);
        decision.setToday(1);
        decision.setValue(4);
        plan.getDecisions().add(decision);
        var session = Bench.session(file);
        session.execute(AddCommand.create(session.domain(), Bench.model(file), TalentPackage.Literals.ORGANISATION__PLANS, plan));
        Bench.rest(200);
        Table table = Bench.controls(Bench.properties("plan"), Table.class, any -> true).getFirst();
        assertEquals(List.of("1", "4", "+3"), List.of(table.getItem(0).getText(1), table.getItem(0).getText(2), table.getItem(0).getText(3)));
        Bench.picture("properties-plan");
    }

    @Test
    void whatIsWrongIsSaidAboveTheFieldsWithTheWayToMendIt() {
        Incentive lever = Bench.model(file).getIncentives().getFirst();
        Bench.select(editor, lever);
        double lower = lever.getLower();
        double upper = lever.getUpper();
        var session = Bench.session(file);
        session.execute(SetCommand.create(session.domain(), lever, TalentPackage.Literals.INCENTIVE__LOWER, upper + 5));
        Composite general = Bench.properties("general");
        Bench.await("the problem is said", () -> Bench.controls(general, Link.class, link -> link.getText().contains("Swap")).size() > 0);
        Bench.picture("properties-problem");
        Event event = new Event();
        event.text = "0";
        Bench.controls(general, Link.class, link -> link.getText().contains("Swap")).getFirst().notifyListeners(SWT.Selection, event);
        assertEquals(List.of(upper, upper + 5), List.of(lever.getLower(), lever.getUpper()));
        Bench.await("nothing is wrong any more", () -> Bench.controls(general, Link.class, link -> link.getText().contains("Swap")).isEmpty());
        Bench.command("org.eclipse.ui.edit.undo");
        Bench.command("org.eclipse.ui.edit.undo");
        assertEquals(lower, lever.getLower());
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
            for (String tab : List.of("general", "numbers", "response", "appearance")) {
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
