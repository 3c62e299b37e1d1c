// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.List;
import org.talentbench.mermaid.syntax.FrontMatter;

/** What is left to parse, as long as the source was, and what was taken out. */
record Preprocessed(String text, FrontMatter frontMatter, List<Kept> kept) {}
