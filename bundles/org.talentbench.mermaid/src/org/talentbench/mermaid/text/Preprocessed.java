// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.List;
import org.talentbench.mermaid.syntax.FrontMatter;

/** What is left to parse, blanked where something was taken out, and what was taken out. */
record Preprocessed(String text, FrontMatter frontMatter, List<Kept> kept) {}
