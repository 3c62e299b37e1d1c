// SPDX-License-Identifier: EPL-2.0
/** Puts one model into another: what the other has already is matched, the rest is copied, in one step that undo takes back. */
package org.talentbench.model.edit.merge;
