// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Variable;

/** Names, in English and Chinese, that mean a factor or an outcome which the workbench can compute. */
final class Vocabulary {

    private static final List<String> TURNOVER = List.of("attrition", "talent attrition", "employee attrition", "staff attrition",
            "turnover", "employee turnover", "staff turnover", "talent turnover", "turnover rate", "attrition rate", "talent loss",
            "talent drain", "brain drain", "人才流失", "人才流失率", "员工流失", "员工流失率", "人员流失", "流失", "流失率", "离职", "离职率", "员工离职");
    private static final List<String> RETENTION = List.of("retention", "talent retention", "employee retention", "staff retention",
            "retention rate", "人才留存", "人才保留", "员工留存", "留存", "留存率", "留任", "人才留任");

    private final List<KnownFactor> factors;
    private final Map<String, Supplier<? extends Variable>> makers = new HashMap<>();

    Vocabulary(List<KnownFactor> factors) {
        this.factors = List.copyOf(factors);
        TURNOVER.forEach(name -> makers.put(key(name), () -> outcome(OutcomeKind.TURNOVER)));
        RETENTION.forEach(name -> makers.put(key(name), () -> outcome(OutcomeKind.RETENTION)));
        for (KnownFactor factor : factors) {
            factor.names().forEach(name -> makers.put(key(name), factor.create()));
        }
    }

    private static Outcome outcome(OutcomeKind kind) {
        Outcome outcome = TalentFactory.eINSTANCE.createOutcome();
        outcome.setKind(kind);
        return outcome;
    }

    /** The variable that a name means, made anew; it may be named twice over, as in {@code 薪酬福利 (Compensation)}. */
    Optional<Variable> variable(String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(name.split("[()（）/\\n]")))
                .map(Vocabulary::key)
                .filter(makers::containsKey)
                .findFirst()
                .map(key -> makers.get(key).get());
    }

    /** What people call a kind of factor: the first of its names, or its id where it is not known. */
    String label(String kind) {
        return factors.stream().filter(known -> known.kind().equals(kind)).flatMap(known -> known.names().stream()).findFirst().orElse(kind);
    }

    /** A factor of that kind, whether or not the kind is known. */
    Factor factor(String kind) {
        return factors.stream().filter(known -> known.kind().equals(kind)).findFirst()
                .map(known -> known.create().get())
                .orElseGet(() -> {
                    Factor factor = TalentFactory.eINSTANCE.createFactor();
                    factor.setKind(kind);
                    return factor;
                });
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace("&", " and ");
        return plain.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
