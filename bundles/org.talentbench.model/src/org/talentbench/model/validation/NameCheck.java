// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;

/** What people and formulas must tell apart has a name of its own. */
final class NameCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        checkNames(List.of(organisation), findings);
        checkNames(organisation.getTeams(), findings);
        checkNames(organisation.getFactors(), findings);
        for (Factor factor : organisation.getFactors()) {
            checkNames(factor.getDrivers(), findings);
        }
        checkNames(organisation.getIncentives(), findings);
        checkNames(organisation.getOutcomes(), findings);
        checkNames(organisation.getConcepts(), findings);
        checkNames(charts(organisation), findings);
        checkNames(organisation.getScenarios(), findings);
        checkNames(organisation.getDatasets(), findings);
        for (Dataset dataset : organisation.getDatasets()) {
            // The levels of one categorical column share its header, and so does having no value.
            checkNames(dataset.getColumns().stream().filter(column -> column.getLevel() == null && !column.isAbsence()).toList(), findings);
        }
    }

    private static List<Named> charts(Organisation organisation) {
        var charts = new ArrayList<Named>(organisation.getProcesses());
        charts.addAll(organisation.getConceptMaps());
        return charts;
    }

    private static void checkNames(List<? extends Named> siblings, Findings findings) {
        Set<String> taken = new HashSet<>();
        for (Named element : siblings) {
            String name = Elements.name(element);
            if (name.isEmpty()) {
                findings.add(Code.EMPTY_NAME, element, TalentPackage.Literals.NAMED__NAME);
            } else if (!taken.add(name)) {
                findings.add(Code.DUPLICATE_NAME, element, TalentPackage.Literals.NAMED__NAME, name);
            }
        }
    }
}
