// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Process;
import org.talentbench.ui.Wording;

/** What a merge does to a model, in sentences. */
final class MergeWords {

    private MergeWords() {
    }

    static String of(Merge merge) {
        String added = names(merge.added());
        String matched = names(merge.matched().keySet());
        return (added.isEmpty() ? "" : NLS.bind(Messages.merge_added, added))
                + (added.isEmpty() || matched.isEmpty() ? "" : "\n") + (matched.isEmpty() ? "" : NLS.bind(Messages.merge_matched, matched));
    }

    /** Only what people think of as parts; influences and objectives go with them. */
    private static String names(Collection<EObject> elements) {
        Map<String, String> byKind = elements.stream().filter(element -> element instanceof Incentive || element instanceof Factor || element instanceof Outcome
                || element instanceof Process).collect(Collectors.groupingBy(element -> Wording.of(element.eClass()), LinkedHashMap::new,
                        Collectors.mapping(Wording::of, Collectors.joining(Messages.merge_comma))));
        return byKind.entrySet().stream().map(kind -> NLS.bind(Messages.merge_kind, kind.getKey(), kind.getValue())).collect(Collectors.joining(Messages.merge_semicolon));
    }
}
