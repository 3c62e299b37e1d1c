// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.List;
import org.talentbench.model.talent.Organisation;

/**
 * Says what is wrong with a model. {@link org.eclipse.emf.ecore.util.Diagnostician} finds the same, through
 * {@link TalentValidator}.
 */
public final class Validation {

    private Validation() {}

    /** All findings, in a stable order; none for a model that is ready to be optimised. Does not change the model. */
    public static List<Finding> of(Organisation organisation) {
        var findings = new Findings();
        Check.ALL.forEach(check -> check.check(organisation, findings));
        return findings.all();
    }
}
