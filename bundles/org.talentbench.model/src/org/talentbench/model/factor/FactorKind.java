// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.talentbench.compute.formula.Expression;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
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
 * @param symbol how papers write it, empty where they do not
 * @param description a sentence or two, in the user's language
 * @param category the section of the palette that it stands in, empty for none
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

    /** Symbolic name of the plugin that a kind's id says it is from, whether or not it is installed; empty where it says none. */
    public static String pluginOf(String id) {
        return id == null ? "" : id.substring(0, Math.max(0, id.lastIndexOf('.')));
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
                .filter(influence -> isHazard(influence.outcome()))
                .mapToDouble(DefaultInfluence::weight)
                .findFirst()
                .orElse(0);
    }

    /** A new factor of this kind with its drivers and parameters, named as the kind names them. It belongs to no organisation yet. */
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
        for (ParameterKind kind : parameters) {
            Parameter parameter = TalentFactory.eINSTANCE.createParameter();
            parameter.setName(kind.id());
            parameter.setValue(kind.value());
            factor.getParameters().add(parameter);
        }
        return factor;
    }

    /**
     * The influences that a new factor of this kind starts with in an organisation: one on each outcome there that the kind says it moves. None
     * is among the organisation's influences yet, but the outcomes know them: add them in the same command. Turnover and retention are two sides of one hazard, so the factor moves one of them, by its weight.
     */
    public List<Influence> connect(Factor factor, Organisation organisation) {
        var connections = new ArrayList<Influence>();
        boolean moved = false;
        for (DefaultInfluence influence : influences) {
            boolean hazard = isHazard(influence.outcome());
            Optional<Outcome> outcome = organisation.getOutcomes().stream()
                    .filter(candidate -> hazard ? isHazard(candidate.getKind()) : candidate.getKind() == influence.outcome()).findFirst();
            if (outcome.isPresent() && !(hazard && moved)) {
                moved |= hazard;
                Influence connection = TalentFactory.eINSTANCE.createInfluence();
                connection.setSource(factor);
                connection.setTarget(outcome.get());
                if (!hazard) {
                    connection.setWeight(influence.weight());
                }
                connections.add(connection);
            }
        }
        return connections;
    }

    private static boolean isHazard(OutcomeKind kind) {
        return kind == OutcomeKind.TURNOVER || kind == OutcomeKind.RETENTION;
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
