// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentbench.examples.Examples;
import org.talentbench.model.edit.TalentEditingDomain;
import org.talentbench.model.edit.fix.Fix;
import org.talentbench.model.edit.fix.Fixes;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Validation;

/** Every quick fix does what it says: what was found is found no more, in one step that undo takes back. */
class FixesTest {
    /** What only the person can know. */
    private static final Set<Code> WITHOUT = EnumSet.of(Code.DANGLING_REFERENCE, Code.UNKNOWN_FACTOR_KIND, Code.UNITS_DO_NOT_FIT, Code.TENURE_FALLS, Code.FORMULA_MISSING,
            Code.FORMULA_ERROR, Code.FORMULA_UNKNOWN_NAME, Code.FORMULA_AMBIGUOUS_NAME, Code.BUDGET_OUT_OF_REACH, Code.SUM_OUT_OF_REACH, Code.DATASET_OUTSIDE);

    private final AdapterFactoryEditingDomain domain = TalentEditingDomain.create();

    private Organisation open(String example) throws Exception {
        Organisation model = Examples.open(example);
        Resource resource = model.eResource();
        domain.getResourceSet().getResources().add(resource);
        return model;
    }

    @ParameterizedTest
    @ValueSource(strings = { "mistakes", "mistakes-nobody" })
    void everyFixMendsWhatItIsForAndIsUndoneInOneStep(String example) throws Exception {
        Organisation model = open(example);
        EObject before = EcoreUtil.copy(model);
        Set<Code> fixed = EnumSet.noneOf(Code.class);
        for (Finding finding : Validation.of(model)) {
            List<Fix> fixes = Fixes.of(domain, finding.code(), finding.element(), finding.feature());
            for (Fix fix : fixes) {
                assertTrue(fix.command().canExecute(), () -> finding + ": " + fix.label());
                domain.getCommandStack().execute(fix.command());
                assertFalse(stillFound(model, finding), () -> finding.code() + " " + finding.message() + " after " + fix.label());
                domain.getCommandStack().undo();
                assertTrue(EcoreUtil.equals(before, model), () -> finding.code() + ": undo of " + fix.label());
                fixed.add(finding.code());
            }
            assertTrue(!fixes.isEmpty() || WITHOUT.contains(finding.code()) || finding.code() == Code.NO_OBJECTIVE, () -> finding.code() + " has no fix");
        }
        assertFalse(fixed.isEmpty());
    }

    /** The same code at the same place; an element that is gone has no findings. */
    private static boolean stillFound(Organisation model, Finding finding) {
        return Validation.of(model).stream().anyMatch(found -> found.code() == finding.code() && found.element() == finding.element()
                && found.feature() == finding.feature() && found.message().equals(finding.message()));
    }

    @Test
    void aModelWithoutObjectivesIsOfferedThoseThatItsOutcomesAllow() throws Exception {
        Organisation model = open("ai-startup");
        model.getObjectives().clear();
        List<Fix> fixes = Fixes.of(domain, Code.NO_OBJECTIVE, model, null);
        assertFalse(fixes.isEmpty());
        domain.getCommandStack().execute(fixes.getFirst().command());
        assertEquals(1, model.getObjectives().size());
        assertEquals(fixes.getFirst().label(), model.getObjectives().getFirst().getName());
    }
}
