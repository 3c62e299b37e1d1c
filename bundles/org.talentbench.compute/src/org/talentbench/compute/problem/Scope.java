// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

/** What a value varies over, from the least to the most. */
public enum Scope {
    /** One value. */
    ORGANISATION,
    /** K values, one a team. */
    TEAM,
    /** N values, one a row of the population. */
    EMPLOYEE;

    /** The smallest scope that holds both. */
    public Scope and(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How many values a quantity of this scope has. */
    public int size(Population population) {
        return switch (this) {
            case ORGANISATION -> 1;
            case TEAM -> population.teams().size();
            case EMPLOYEE -> population.rows();
        };
    }
}
