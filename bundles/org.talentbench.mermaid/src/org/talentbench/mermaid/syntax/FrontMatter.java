// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.syntax;

/**
 * The YAML block before a chart.
 *
 * @param title of the chart; empty for none
 * @param rest its other lines, such as the configuration, as they are; empty for none
 */
public record FrontMatter(String title, String rest) {

    /** No front matter. */
    public static final FrontMatter NONE = new FrontMatter("", "");
}
