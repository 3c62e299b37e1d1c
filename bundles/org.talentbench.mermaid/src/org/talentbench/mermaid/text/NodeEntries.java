// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Map;

/** What <code>@{…}</code> behind a node says; empty where there is none. */
record NodeEntries(int offset, String id, Map<String, String> entries) {}
