// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.interpreter;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Is told what an evaluation reads, so that its answer can be kept until that changes. */
interface Trace {

    /** For evaluations that happen once. */
    Trace NONE = read -> { };

    void add(Read read);

    /**
     * What was read of an object.
     *
     * @param feature null for any
     * @param deep    whether what the object contains counts, too
     */
    record Read(EObject object, EStructuralFeature feature, boolean deep) {

        /** Whether a change of a feature of the object, or of one inside it, makes a difference. */
        boolean concerns(EObject changed, EStructuralFeature changedFeature) {
            return changed == object ? feature == null || feature == changedFeature : deep;
        }
    }
}
