// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.util.OptionalDouble;

/**
 * What a table says of a team.
 *
 * @param name of the team, as the table has it
 * @param people number of its rows whose outcome is known
 * @param leavers number of them who left
 * @param turnover mean of the risks that the fit gives them, 0…1
 * @param tenure mean years with the organisation, where the table has them
 */
public record TeamFigures(String name, int people, int leavers, double turnover, OptionalDouble tenure) {
}
