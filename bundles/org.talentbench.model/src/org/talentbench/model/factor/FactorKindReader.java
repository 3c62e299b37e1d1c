// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;
import org.talentbench.compute.formula.FormulaException;
import org.talentbench.model.internal.Messages;
import org.talentbench.model.internal.PointEvaluation;
import org.talentbench.model.talent.OutcomeKind;

/** Reads a factor kind from what a plugin contributes, or says why it is none. */
final class FactorKindReader {
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}[\\w-]*");

    private final IConfigurationElement element;
    private final String plugin;

    FactorKindReader(IConfigurationElement element) {
        this.element = element;
        plugin = element.getContributor().getName();
    }

    FactorKind read() throws Unfit {
        String id = required(element, "id");
        checkOwned(id, plugin);
        List<DriverKind> drivers = children(element, "driver", FactorKindReader::driver);
        List<ParameterKind> parameters = children(element, "parameter", FactorKindReader::parameter);
        if (drivers.isEmpty()) {
            throw new Unfit("factor.noDriver", id);
        }
        Set<String> names = names(id, drivers, parameters);
        return new FactorKind(id, required(element, "label"), children(element, "name", FactorKindReader::commonName),
                optional(element, "symbol"), optional(element, "description"), optional(element, "category"),
                uri(plugin, element.getAttribute("icon")), uri(plugin, element.getAttribute("help")),
                drivers, parameters, formula(element, id, drivers, parameters, names),
                children(element, "influence", FactorKindReader::influence), hints(element, id, names), plugin);
    }

    /** A kind's id says which plugin it is from, so that a model whose plugin is absent can name it, and no plugin takes another's id. */
    static void checkOwned(String id, String plugin) throws Unfit {
        if (!id.startsWith(plugin + ".") || !WORD.matcher(id.substring(plugin.length() + 1)).matches()) {
            throw new Unfit("factor.foreignId", id, plugin);
        }
    }

    private static CommonName commonName(IConfigurationElement element) throws Unfit {
        String language = required(element, "language");
        try {
            new Locale.Builder().setLanguageTag(language);
        } catch (IllformedLocaleException e) {
            throw new Unfit("factor.noLanguage", element.getName(), language);
        }
        String text = element.getValue();
        if (text == null || text.isBlank()) {
            throw new Unfit("factor.emptyName", language);
        }
        return new CommonName(language, text.strip());
    }

    private static DriverKind driver(IConfigurationElement element) throws Unfit {
        var kind = new DriverKind(required(element, "key"), required(element, "label"), optional(element, "symbol"),
                number(element, "level", 50), number(element, "deviation", 0), number(element, "coefficient", 0.5));
        if (kind.level() < 0 || kind.level() > 100 || kind.deviation() < 0) {
            throw new Unfit("factor.driverRange", kind.key());
        }
        return kind;
    }

    private static ParameterKind parameter(IConfigurationElement element) throws Unfit {
        var kind = new ParameterKind(required(element, "id"), required(element, "label"), optional(element, "unit"),
                number(element, "value", 0), number(element, "lower", Double.NEGATIVE_INFINITY),
                number(element, "upper", Double.POSITIVE_INFINITY));
        if (!(kind.lower() <= kind.value() && kind.value() <= kind.upper())) {
            throw new Unfit("factor.parameterRange", kind.id(), kind.value(), kind.lower(), kind.upper());
        }
        return kind;
    }

    private static DefaultInfluence influence(IConfigurationElement element) throws Unfit {
        String outcome = required(element, "outcome");
        OutcomeKind kind = OutcomeKind.get(outcome);
        if (kind == null || kind == OutcomeKind.FORMULA) {
            throw new Unfit("factor.unknownOutcome", outcome);
        }
        return new DefaultInfluence(kind, number(element, "weight", 1));
    }

    private static List<ColumnHint> hints(IConfigurationElement element, String id, Set<String> names) throws Unfit {
        List<ColumnHint> hints = children(element, "columnHint", hint -> new ColumnHint(required(hint, "driver"), required(hint, "language"),
                Arrays.stream(required(hint, "names").split("[,，、]")).map(String::strip).filter(name -> !name.isEmpty()).toList()));
        for (ColumnHint hint : hints) {
            if (!names.contains(hint.driver() + FactorKind.COEFFICIENT)) {
                throw new Unfit("factor.unknownDriver", id, hint.driver());
            }
        }
        return hints;
    }

    private static Set<String> names(String id, List<DriverKind> drivers, List<ParameterKind> parameters) throws Unfit {
        var names = new HashSet<String>();
        List<String> all = Stream.of(
                drivers.stream().map(DriverKind::key),
                drivers.stream().map(driver -> driver.key() + FactorKind.COEFFICIENT),
                parameters.stream().map(ParameterKind::id)).flatMap(Function.identity()).toList();
        for (String name : all) {
            if (!Formula.isName(name)) {
                throw new Unfit("factor.noName", id, name);
            }
            if (!names.add(name)) {
                throw new Unfit("factor.duplicateName", id, name);
            }
        }
        return names;
    }

    private static Expression formula(IConfigurationElement element, String id, List<DriverKind> drivers,
            List<ParameterKind> parameters, Set<String> names) throws Unfit {
        String text = element.getAttribute("formula");
        String builder = element.getAttribute("builder");
        if ((text == null) == (builder == null)) {
            throw new Unfit("factor.formulaOrBuilder", id);
        }
        Expression formula = text != null ? parse(id, text) : build(element, id, drivers, parameters);
        String unknown = PointEvaluation.names(formula).filter(name -> !names.contains(name)).findFirst().orElse(null);
        if (unknown != null) {
            throw new Unfit("factor.unknownName", id, unknown, names.stream().sorted().collect(Collectors.joining(", ")));
        }
        return formula;
    }

    private static Expression parse(String id, String text) throws Unfit {
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw new Unfit("factor.formula", id, e.line(), e.column(), e.found(), e.expected());
        }
    }

    private static Expression build(IConfigurationElement element, String id, List<DriverKind> drivers,
            List<ParameterKind> parameters) throws Unfit {
        // A plugin's code must never keep the rest from starting, so whatever it throws, errors included, rejects it alone.
        try {
            Expression formula = element.createExecutableExtension("builder") instanceof FactorFormula builder
                    ? builder.level(drivers, parameters) : null;
            if (formula != null) {
                return formula;
            }
        } catch (Exception | Error e) {
            Throwable cause = e instanceof CoreException && e.getCause() != null ? e.getCause() : e;
            throw new Unfit("factor.builderFailed", id, element.getAttribute("builder"), cause);
        }
        throw new Unfit("factor.noBuilder", id, element.getAttribute("builder"));
    }

    private static <T> List<T> children(IConfigurationElement element, String name, Reader<T> reader) throws Unfit {
        var result = new ArrayList<T>();
        for (IConfigurationElement child : element.getChildren(name)) {
            result.add(reader.read(child));
        }
        return result;
    }

    private static String required(IConfigurationElement element, String attribute) throws Unfit {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new Unfit("factor.missingAttribute", element.getName(), attribute);
        }
        return value;
    }

    private static String optional(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        return value == null ? "" : value;
    }

    private static double number(IConfigurationElement element, String attribute, double otherwise) throws Unfit {
        String value = element.getAttribute(attribute);
        try {
            double number = value == null ? otherwise : Double.parseDouble(value);
            if (value == null || Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same sentence as an infinite number.
        }
        throw new Unfit("factor.noNumber", element.getName(), attribute, value);
    }

    /** Where a file of a plugin is, in the user's language where the path asks for that; {@code null} where there is none. */
    private static URI uri(String plugin, String path) {
        URL entry = path == null || path.isBlank() ? null : FileLocator.find(Platform.getBundle(plugin), IPath.fromPortableString(path));
        return entry == null ? null : URI.createURI("platform:/plugin/" + plugin + entry.getPath());
    }

    private interface Reader<T> {
        T read(IConfigurationElement element) throws Unfit;
    }
}
