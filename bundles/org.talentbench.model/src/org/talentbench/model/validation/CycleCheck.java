// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.INFLUENCE__TARGET;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Variable;

/**
 * Influences never lead back to where they start; drivers lead to their factors. Each influence that closes a circle, in a depth-first
 * search that follows the order of the model, is one finding. Searches with a stack of its own: a chain may be as long as a file.
 */
final class CycleCheck implements Check {

    @Override
    public void check(Organisation organisation, Findings findings) {
        var search = new Search(organisation, findings);
        Tree.of(organisation, Variable.class).forEach(search::from);
    }

    private static final class Search {
        private final Map<Variable, List<Influence>> influences;
        private final Findings findings;
        private final Set<Variable> seen = new HashSet<>();
        private final Set<Variable> onPath = new HashSet<>();
        private final Deque<Visit> path = new ArrayDeque<>();

        Search(Organisation organisation, Findings findings) {
            this.findings = findings;
            influences = organisation.getInfluences().stream()
                    .filter(influence -> influence.getSource() != null && influence.getTarget() != null)
                    .collect(Collectors.groupingBy(Influence::getSource));
        }

        void from(Variable start) {
            if (seen.contains(start)) {
                return;
            }
            enter(start, null);
            while (!path.isEmpty()) {
                Visit visit = path.peek();
                if (visit.steps.isEmpty()) {
                    path.pop();
                    onPath.remove(visit.variable);
                } else {
                    follow(visit.steps.removeFirst(), visit);
                }
            }
        }

        private void follow(Step step, Visit visit) {
            if (onPath.contains(step.target)) {
                // A driver's way to its factor is no influence: the influence that led to the driver is the one to remove.
                Influence culprit = step.influence != null ? step.influence : visit.enteredBy;
                findings.add(Code.CYCLE, culprit, INFLUENCE__TARGET, circle(step.target));
            } else if (!seen.contains(step.target)) {
                enter(step.target, step.influence);
            }
        }

        private void enter(Variable variable, Influence by) {
            seen.add(variable);
            onPath.add(variable);
            Deque<Step> steps = new ArrayDeque<>();
            if (variable instanceof Driver driver && driver.eContainer() instanceof Factor factor) {
                steps.add(new Step(factor, null));
            }
            influences.getOrDefault(variable, List.of()).forEach(influence -> steps.add(new Step(influence.getTarget(), influence)));
            path.push(new Visit(variable, by, steps));
        }

        private String circle(Variable end) {
            var names = new ArrayList<String>();
            names.add(Elements.name(end));
            for (Visit visit : path) {
                names.addFirst(Elements.name(visit.variable));
                if (visit.variable == end) {
                    break;
                }
            }
            return String.join(" → ", names);
        }
    }

    private record Visit(Variable variable, Influence enteredBy, Deque<Step> steps) {}

    private record Step(Variable target, Influence influence) {}
}
