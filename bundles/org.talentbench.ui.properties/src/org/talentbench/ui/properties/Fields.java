// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.model.talent.ValueOverride;
import org.talentbench.ui.Wording;

/** Which field edits which feature, and in which tab it stands. Read from the metamodel: a new feature gets its field by itself. */
final class Fields {

    private Fields() {
    }

    /** How things are drawn, and what Mermaid says about it: nothing that any number depends on. */
    private static final Set<String> APPEARANCE = Set.of("line", "shape", "style", "styleClasses", "markdown", "mermaidId", "mermaidData", "mermaidStatements",
            "direction", "ownDirection", "sourceHead", "targetHead", "length");

    /** The fields for a class's numbers. */
    static List<Field> numbers(EClass type) {
        return fields(type, feature -> number(feature) && !appearance(feature));
    }

    /** The fields for the points of a curve. */
    static List<Field> points(EClass type) {
        return type == TalentPackage.Literals.PIECEWISE_LINEAR_RESPONSE ? List.of(new PointsField(TalentPackage.Literals.PIECEWISE_LINEAR_RESPONSE__POINTS)) : List.of();
    }

    /** The fields for how a class's elements are drawn. */
    static List<Field> appearance(EClass type) {
        return fields(type, Fields::appearance);
    }

    /** The fields for the parameters that a factor's kind knows; none for other elements. */
    static Stream<Field> parameters(EObject element) {
        return element instanceof Factor factor ? FactorKinds.find(factor.getKind()).stream().flatMap(kind -> factor.getParameters().stream()
                .flatMap(parameter -> kind.parameter(parameter.getName()).<Field>map(known -> new ParameterField(parameter, known)).stream()))
                : Stream.empty();
    }

    /** The fields for everything else. */
    static List<Field> general(EClass type) {
        return fields(type, feature -> !number(feature) && !appearance(feature));
    }

    private static List<Field> fields(EClass type, Predicate<EStructuralFeature> belongs) {
        return type.getEAllStructuralFeatures().stream().filter(belongs).flatMap(feature -> field(feature).stream()).toList();
    }

    private static boolean appearance(EStructuralFeature feature) {
        return feature instanceof EAttribute && APPEARANCE.contains(feature.getName());
    }

    /** Whether a feature is a single number. */
    static boolean number(EStructuralFeature feature) {
        return !feature.isMany() && feature instanceof EAttribute attribute && Number.class.isAssignableFrom(boxed(attribute.getEAttributeType()));
    }

    private static Class<?> boxed(EClassifier type) {
        Class<?> raw = type.getInstanceClass();
        return raw == double.class || raw == int.class || raw == long.class ? Number.class : raw;
    }

    private static Optional<Field> field(EStructuralFeature feature) {
        return switch (feature) {
        case EAttribute number when number(number) -> Optional.of(new NumberField(number));
        case EAttribute kind when kind == TalentPackage.Literals.FACTOR__KIND -> Optional.of(factorKind(kind));
        case EAttribute replaced when replaced == TalentPackage.Literals.VALUE_OVERRIDE__FEATURE -> Optional.of(replacedAttribute(replaced));
        case EAttribute replacing when replacing == TalentPackage.Literals.VALUE_OVERRIDE__VALUE -> Optional.of(new ReplacingField(replacing));
        case EAttribute documentation when documentation == TalentPackage.Literals.NAMED__DOCUMENTATION -> Optional.of(new DocumentationField(documentation));
        case EAttribute list when list.isMany() -> Optional.of(new LinesField(list));
        case EAttribute choice when choice.getEAttributeType() instanceof EEnum -> Optional.of(ChoiceField.of(choice));
        case EAttribute check when check.getEAttributeType().getInstanceClass() == boolean.class -> Optional.of(new CheckField(check));
        case EAttribute words -> Optional.of(new TextField(words));
        case EReference reference when reference.isContainment() || reference.isContainer() -> Optional.empty();
        // The other end of an influence or a flow, which says itself where it starts and ends.
        case EReference opposite when opposite.getEOpposite() != null && opposite.isMany() -> Optional.empty();
        case EReference several when several.isMany() -> Optional.of(new ReferencesField(several));
        case EReference single -> Optional.of(new ReferenceField(single));
        default -> Optional.empty();
        };
    }

    private static Field factorKind(EAttribute attribute) {
        return new ChoiceField(attribute, _ -> FactorKinds.all().stream().map(FactorKind::id).toList(),
                (_, id) -> FactorKinds.find((String) id).map(FactorKind::label).orElse((String) id));
    }

    /** The numbers of the element that a scenario changes, called as their own fields are. */
    private static Field replacedAttribute(EAttribute attribute) {
        return new ChoiceField(attribute,
                override -> ((ValueOverride) override).getElement() instanceof EObject element ? numbers(element.eClass()).stream().map(field -> field.feature)
                        .filter(EStructuralFeature::isChangeable).map(EStructuralFeature::getName).toList() : List.of(),
                (override, name) -> ((ValueOverride) override).getElement() instanceof EObject element
                        && element.eClass().getEStructuralFeature((String) name) instanceof EStructuralFeature feature ? Wording.of(feature) : (String) name);
    }
}
