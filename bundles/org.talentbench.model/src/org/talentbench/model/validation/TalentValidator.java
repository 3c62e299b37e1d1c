// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Organisation;

/**
 * {@link Validation} as EMF asks for it: element by element, while it walks a model. The whole model is checked once a walk. The
 * diagnostics' code is {@link Code#number()}, their data are the element and, where one value is wrong, its feature.
 */
public final class TalentValidator implements EValidator {
    /** Source of the diagnostics. */
    public static final String SOURCE = "org.talentbench.model";

    @Override
    public boolean validate(EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
        return validate(element.eClass(), element, diagnostics, context);
    }

    @Override
    public boolean validate(EClass type, EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
        List<Finding> findings = findings(element, context);
        if (diagnostics != null) {
            findings.forEach(finding -> diagnostics.add(diagnostic(finding)));
        }
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Override
    public boolean validate(EDataType type, Object value, DiagnosticChain diagnostics, Map<Object, Object> context) {
        return true;
    }

    private static List<Finding> findings(EObject element, Map<Object, Object> context) {
        if (!(EcoreUtil.getRootContainer(element) instanceof Organisation organisation)) {
            return List.of();
        }
        Walk walk = Walk.over(organisation, context == null ? new HashMap<>() : context);
        return walk.findings.getOrDefault(element, List.of());
    }

    private static BasicDiagnostic diagnostic(Finding finding) {
        Object[] data = finding.feature() == null ? new Object[] {finding.element()}
                : new Object[] {finding.element(), finding.feature()};
        return new BasicDiagnostic(finding.severity().diagnostic(), SOURCE, finding.code().number(), finding.message(), data);
    }

    /** What was found in a model, kept in the context for as long as the walk lasts. */
    private record Walk(Organisation organisation, Map<EObject, List<Finding>> findings) {

        static Walk over(Organisation organisation, Map<Object, Object> context) {
            if (context.get(Walk.class) instanceof Walk walk && walk.organisation == organisation) {
                return walk;
            }
            var walk = new Walk(organisation, Validation.of(organisation).stream().collect(Collectors.groupingBy(Finding::element)));
            context.put(Walk.class, walk);
            return walk;
        }
    }
}
