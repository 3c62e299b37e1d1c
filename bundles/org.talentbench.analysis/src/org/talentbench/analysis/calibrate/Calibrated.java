// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.talentbench.data.fit.Fit;

/**
 * A table that a model was fitted to, before anything of it is in the model.
 *
 * @param table where its rows are
 * @param mapping what its columns were taken for
 * @param fit what was learnt
 * @param teams what it says of each team, in the order of the table; empty where it does not tell teams apart
 * @param review how it compares with what an earlier table and the plan in force led to expect; empty for a first table
 * @param cautions sentences about what the numbers cannot carry
 */
public record Calibrated(Path table, Mapping mapping, Fit fit, List<TeamFigures> teams, Optional<Review> review, List<String> cautions) {
    public Calibrated {
        teams = List.copyOf(teams);
        cautions = List.copyOf(cautions);
    }
}
