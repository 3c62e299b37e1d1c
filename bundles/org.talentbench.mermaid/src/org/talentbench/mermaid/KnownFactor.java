// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentbench.model.factor.CommonName;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.talent.Factor;

/**
 * A kind of factor as charts may call it.
 *
 * @param kind id of the kind
 * @param names in any language; case, spaces and punctuation do not count
 * @param create makes a factor of this kind, with its drivers
 */
public record KnownFactor(String kind, List<String> names, Supplier<Factor> create) {

    public KnownFactor {
        names = List.copyOf(names);
    }

    /** The installed kinds, known by their labels and their names in every language. */
    public static List<KnownFactor> installed() {
        return FactorKinds.all().stream().map(KnownFactor::of).toList();
    }

    private static KnownFactor of(FactorKind kind) {
        Stream<String> names = Stream.concat(Stream.of(kind.label()), kind.commonNames().stream().map(CommonName::text));
        return new KnownFactor(kind.id(), names.toList(), kind::create);
    }
}
