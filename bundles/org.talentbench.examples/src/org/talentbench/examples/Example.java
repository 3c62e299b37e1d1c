// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.net.URL;

/**
 * A model that comes with the workbench.
 *
 * @param name what {@code example:NAME} says
 * @param title what people call it
 * @param description what it shows, in a sentence or two
 * @param model where its file is
 */
public record Example(String name, String title, String description, URL model) {
    /** What stands before an example's name wherever a model's file could be named. */
    public static final String PREFIX = "example:";
}
