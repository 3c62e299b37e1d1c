// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.List;
import org.talentbench.model.talent.Organisation;

/** A family of rules about one part of a model. Stateless. */
sealed interface Check permits ReferenceCheck, NameCheck, NumberCheck, TeamCheck, FactorCheck, IncentiveCheck, InfluenceCheck,
        CycleCheck, UnitCheck, ResponseCheck, FormulaCheck, ProcessCheck, ObjectiveCheck, ScenarioCheck, DatasetCheck {

    /** All families, in the order in which their findings are shown. */
    List<Check> ALL = List.of(new ReferenceCheck(), new NameCheck(), new NumberCheck(), new TeamCheck(), new FactorCheck(),
            new IncentiveCheck(), new InfluenceCheck(), new CycleCheck(), new UnitCheck(), new ResponseCheck(), new FormulaCheck(),
            new ProcessCheck(), new ObjectiveCheck(), new ScenarioCheck(), new DatasetCheck());

    /** Adds what breaks the family's rules. Copes with any model, however incomplete. */
    void check(Organisation organisation, Findings findings);
}
