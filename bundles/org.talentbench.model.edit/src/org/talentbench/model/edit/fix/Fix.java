// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.edit.fix;

import org.eclipse.emf.common.command.Command;

/**
 * A way to mend something that validation found.
 *
 * @param label what it does, as people read it in a menu
 * @param command the one step that does it, which undo takes back
 */
public record Fix(String label, Command command) {}
