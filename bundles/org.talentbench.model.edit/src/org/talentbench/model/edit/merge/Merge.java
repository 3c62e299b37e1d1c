// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;

/**
 * What becomes of a library model's elements when it is put into a model.
 *
 * <p>A factor is matched with one of the same kind and a driver with the one of the same key, an outcome with one of the same kind (one
 * with a formula of its own: of the same name), a lever with one of the same name and unit, an influence with one between the same ends,
 * a chart and a concept with one of the same name. What is matched stays as the model has it. Everything else is copied, under a free
 * name and with an id of its own. Teams, constraints, datasets, scenarios, plans and diagrams are the model's own business and stay out,
 * and so do objectives where the model has any.
 *
 * <p>It describes the two models as they were when it was made.
 */
public final class Merge {
    private final Organisation library;
    private final Organisation model;
    private final Map<EObject, EObject> matched;
    private final List<EObject> added;

    private Merge(Organisation library, Organisation model) {
        this.library = library;
        this.model = model;
        Matching matching = new Matching(library, model);
        matched = matching.twins();
        added = matching.newcomers();
    }

    /** Compares a library model with the model that it is to be put into; both stay as they are. */
    public static Merge of(Organisation library, Organisation model) {
        return new Merge(library, model);
    }

    /** The library's elements that the model gets a copy of, each with all that it holds. A driver is named by itself where its factor is matched. */
    public List<EObject> added() {
        return Collections.unmodifiableList(added);
    }

    /** The library's elements that the model has already, each with the element that it has. */
    public Map<EObject, EObject> matched() {
        return Collections.unmodifiableMap(matched);
    }

    /** Whether the model has everything already. */
    public boolean isEmpty() {
        return added.isEmpty();
    }

    /** Whether amounts of money of the library mean something else in the model. Nothing is converted. */
    public boolean differsInCurrency() {
        return model.getCurrency() != null && library.getCurrency() != null && !model.getCurrency().equalsIgnoreCase(library.getCurrency());
    }

    /**
     * The step that puts the copies into the model; its result are the copies. Undo takes back all of it.
     *
     * @param label what undo calls it
     * @param teams of the model, those in which the added levers are to act; none means all
     */
    public Command command(String label, Collection<Team> teams) {
        boolean everywhere = teams.isEmpty() || Set.copyOf(teams).containsAll(model.getTeams());
        return new MergeCommand(label, model, new ArrayList<>(added), matched, everywhere ? List.of() : List.copyOf(teams));
    }
}
