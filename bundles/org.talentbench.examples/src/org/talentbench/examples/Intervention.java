// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.net.URL;

/**
 * A programme of the intervention library: levers with what they cost and move, and the process that brings them in.
 *
 * @param name tells it from the others, in every language
 * @param title what people call it, in their language
 * @param description what it is for, in a sentence
 * @param group what it belongs to
 * @param model where its file is
 */
public record Intervention(String name, String title, String description, Group group, URL model) {

    /** What interventions are for. */
    public enum Group {
        /** Keeping the people there are. */
        RETENTION,
        /** Finding people and making teams of them. */
        TEAM_BUILDING,
        /** Knowing how it goes. */
        MEASURES
    }
}
