// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something that is wrong with a model.
 *
 * @param severity how bad it is
 * @param code what it is
 * @param element where it is
 * @param feature which value of the element is wrong, {@code null} where it is the element as a whole
 * @param message one sentence that names the element and says what is wrong and what to do
 */
public record Finding(Severity severity, Code code, EObject element, EStructuralFeature feature, String message) {}
