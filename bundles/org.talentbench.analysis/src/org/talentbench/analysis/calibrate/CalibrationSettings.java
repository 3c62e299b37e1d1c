// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import org.talentbench.data.table.SmallTeams;

/**
 * How tables are calibrated in general, whatever is in them.
 *
 * @param folds at least 2, parts of a table that are held out in turn
 * @param smallestTeam at least 2, people of a team below whom a caution says that single persons could be recognised
 */
public record CalibrationSettings(int folds, int smallestTeam) {
    /** Ten folds, and a caution below five people. */
    public static final CalibrationSettings DEFAULT = new CalibrationSettings(10, SmallTeams.K);
}
