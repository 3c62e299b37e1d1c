// SPDX-License-Identifier: EPL-2.0
/** Ways to mend what validation finds, each one step that undo takes back. */
package org.talentbench.model.edit.fix;
