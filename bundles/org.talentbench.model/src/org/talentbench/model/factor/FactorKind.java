// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.talentbench.compute.formula.Expression;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Parameter;
import org.talentbench.model.talent.TalentFactory;

/**
 * What all factors of a kind have in common. Kinds come from plugins, through the extension point
 * {@code org.talentbench.model.factors}; {@link FactorKinds} knows the installed ones.
 *
 * @param id unique among all plugins, what {@link Factor#getKind()} holds
 * @param label what people call it, in their language
 * @param commonNames what charts and tables of any language may call it besides, possibly none
 * @param symbol how papers and diagrams write it, empty where they do not
 * @param description a sentence or two, in the user's language
 * @param category groups kinds in palettes, empty for none
 * @param icon an SVG of 16 × 16, or {@code null}
 * @param help a Markdown text about it, or {@code null}
 * @param drivers at least one, each key once
 * @param parameters possibly none, each id once
 * @param formula the level, over the names of {@link #names()}
 * @param influences what a new factor moves
 * @param columnHints what columns of HR tables are often called
 * @param plugin symbolic name of the bundle that contributes it
 */
public record FactorKind(String id, String label, List<CommonName> commonNames, String symbol, String description, String category,
        URI icon, URI help, List<DriverKind> drivers, List<ParameterKind> parameters, Expression formula,
        List<DefaultInfluence> influences, List<ColumnHint> columnHints, String plugin) {

    /** What a formula appends to a driver's key to name its coefficient. */
    public static final String COEFFICIENT = ".coefficient";

    public FactorKind {
        commonNames = List.copyOf(commonNames);
        drivers = List.copyOf(drivers);
        parameters = List.copyOf(parameters);
        influences = List.copyOf(influences);
        columnHints = List.copyOf(columnHints);
    }

    /** The driver of a key. */
    public Optional<DriverKind> driver(String key) {
        return drivers.stream().filter(driver -> driver.key().equals(key)).findFirst();
    }

    /** The parameter of an id. */
    public Optional<ParameterKind> parameter(String id) {
        return parameters.stream().filter(parameter -> parameter.id().equals(id)).findFirst();
    }

    /** Log hazard that 10 points of a new factor take away; 0 where the kind does not act on turnover. */
    public double weight() {
        return influences.stream()
                .filter(influence -> influence.outcome() == OutcomeKind.TURNOVER || influence.outcome() == OutcomeKind.RETENTION)
                .mapToDouble(DefaultInfluence::weight)
                .findFirst()
                .orElse(0);
    }

    /** A new factor of this kind with its drivers, named as the kind names them. It belongs to no organisation yet. */
    public Factor create() {
        Factor factor = TalentFactory.eINSTANCE.createFactor();
        factor.setName(label);
        factor.setKind(id);
        factor.setWeight(weight());
        for (DriverKind kind : drivers) {
            Driver driver = TalentFactory.eINSTANCE.createDriver();
            driver.setName(kind.label());
            driver.setKey(kind.key());
            driver.setLevel(kind.level());
            driver.setDeviation(kind.deviation());
            driver.setCoefficient(kind.coefficient());
            factor.getDrivers().add(driver);
        }
        return factor;
    }

    /** What the formula calls things, with the values that a factor of this kind starts with. */
    public Map<String, Double> names() {
        var values = new HashMap<String, Double>();
        for (DriverKind driver : drivers) {
            values.put(driver.key(), driver.level());
            values.put(driver.key() + COEFFICIENT, driver.coefficient());
        }
        parameters.forEach(parameter -> values.put(parameter.id(), parameter.value()));
        return values;
    }

    /** What the formula calls things, with the values of a factor; what the factor does not hold has the kind's value. */
    public Map<String, Double> names(Factor factor) {
        Map<String, Double> values = names();
        for (Driver driver : factor.getDrivers()) {
            values.replace(driver.getKey(), driver.getLevel());
            values.replace(driver.getKey() + COEFFICIENT, driver.getCoefficient());
        }
        for (Parameter parameter : factor.getParameters()) {
            values.replace(parameter.getName(), parameter.getValue());
        }
        return values;
    }
}
