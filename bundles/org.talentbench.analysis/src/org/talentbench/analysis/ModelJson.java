// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Organisation;

/**
 * Writes all of a model as JSON. Every element is an object with its {@code type} and {@code id} and what the metamodel gives it, under
 * the metamodel's names; what it refers to without holding it is there by id.
 */
public final class ModelJson {
    private final JsonWriter json;

    private ModelJson(JsonWriter json) {
        this.json = json;
    }

    /** Does not close the writer. */
    public static void write(Organisation organisation, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        new ModelJson(json).element(organisation);
        json.flush();
    }

    private void element(EObject element) throws IOException {
        json.beginObject();
        json.name("type").value(element.eClass().getName());
        json.name("id").value(id(element));
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            // The other direction of a reference that is there already, or what can be computed.
            boolean redundant = feature.isDerived() || feature instanceof EReference reference && isInverse(reference);
            if (!redundant && (element.eIsSet(feature) || feature instanceof EAttribute attribute && !attribute.isMany())) {
                json.name(feature.getName());
                value(feature, element.eGet(feature));
            }
        }
        json.endObject();
    }

    private static boolean isInverse(EReference reference) {
        return reference.getEOpposite() != null && reference.isMany() && !reference.isContainment();
    }

    private void value(EStructuralFeature feature, Object value) throws IOException {
        switch (value) {
            case null -> json.nullValue();
            case List<?> values -> {
                json.beginArray();
                for (Object each : values) {
                    value(feature, each);
                }
                json.endArray();
            }
            case EObject element when feature instanceof EReference reference && reference.isContainment() -> element(element);
            case EObject element -> json.value(id(element));
            case Enumerator literal -> json.value(literal.getLiteral());
            case Boolean flag -> json.value(flag);
            case Double number when !Double.isFinite(number) -> json.nullValue();
            case Number number -> json.value(number);
            default -> json.value(value.toString());
        }
    }

    private static String id(EObject element) {
        return element.eResource() == null ? EcoreUtil.getURI(element).fragment() : element.eResource().getURIFragment(element);
    }
}
