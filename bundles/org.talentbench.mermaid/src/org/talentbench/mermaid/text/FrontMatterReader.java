// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.stream.Collectors;
import org.talentbench.mermaid.syntax.FrontMatter;

/** Finds the title in the YAML of a front matter; whatever else it says belongs to Mermaid and stays as it is. */
final class FrontMatterReader {

    private static final String TITLE = "title:";

    private FrontMatterReader() {}

    static FrontMatter read(String yaml) {
        String unindented = yaml.stripIndent();
        String title = unindented.lines()
                .filter(line -> line.startsWith(TITLE))
                .map(line -> Scalars.unquoted(line.substring(TITLE.length()).strip()))
                .findFirst().orElse("");
        String rest = unindented.lines()
                .filter(line -> !line.startsWith(TITLE) && !line.isBlank())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return new FrontMatter(title, rest);
    }
}
