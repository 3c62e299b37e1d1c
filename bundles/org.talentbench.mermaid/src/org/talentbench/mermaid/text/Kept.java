// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

/** A statement that is kept for the way back, and where it stood, for their order. */
record Kept(int offset, String statement) {}
