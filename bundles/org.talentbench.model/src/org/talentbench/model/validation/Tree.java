// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Organisation;

/** Walks through models. */
final class Tree {

    private Tree() {}

    /** The organisation and everything in it, parents first. */
    static Stream<EObject> of(Organisation organisation) {
        var inside = Spliterators.spliteratorUnknownSize(organisation.eAllContents(), Spliterator.ORDERED);
        return Stream.concat(Stream.of(organisation), StreamSupport.stream(inside, false));
    }

    /** Everything of a type in the organisation. */
    static <T> Stream<T> of(Organisation organisation, Class<T> type) {
        return of(organisation).filter(type::isInstance).map(type::cast);
    }
}
