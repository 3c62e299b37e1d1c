// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentbench.data.fit.Grouping;
import org.talentbench.data.table.Header;
import org.talentbench.model.factor.CommonName;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;

/** Words by which columns are known to belong to a model's factors: the names of the factor and its drivers, and what its kind adds. */
final class Hints {
    private Hints() {
    }

    static Grouping of(Organisation organisation) {
        Map<String, List<String>> hints = new LinkedHashMap<>();
        organisation.getFactors().stream().filter(factor -> factor.getName() != null).forEach(factor -> hints.put(factor.getName(), hints(factor)));
        return new Grouping(hints);
    }

    private static List<String> hints(Factor factor) {
        var own = Stream.concat(Stream.of(factor.getName()), factor.getDrivers().stream().flatMap(driver -> Stream.of(driver.getName(), driver.getKey())))
                .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> name.length() > 1);
        return Stream.concat(own, kind(factor).stream().flatMap(kind -> kind.columnHints().stream()).flatMap(hint -> hint.names().stream())
                .map(name -> String.join(" ", Header.words(name)))).toList();
    }

    /** The factor's kind; of one without, that which people call by its name. */
    private static Optional<FactorKind> kind(Factor factor) {
        return factor.getKind() != null ? FactorKinds.find(factor.getKind()) : FactorKinds.all().stream()
                .filter(kind -> Stream.concat(Stream.of(kind.label()), kind.commonNames().stream().map(CommonName::text))
                        .anyMatch(factor.getName()::equalsIgnoreCase)).findFirst();
    }
}
