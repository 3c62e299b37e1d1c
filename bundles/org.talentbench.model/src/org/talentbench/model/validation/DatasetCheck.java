// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.validation;

import static org.talentbench.model.talent.TalentPackage.Literals.COLUMN__FACTOR;
import static org.talentbench.model.talent.TalentPackage.Literals.DATASET__PATH;

import java.util.regex.Pattern;
import org.talentbench.model.talent.Column;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Organisation;

/** Datasets are files that travel with the model, and their columns say which factor they speak of. */
final class DatasetCheck implements Check {
    /** A scheme, a drive, an absolute path or a share: nothing that another machine has. */
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*");

    @Override
    public void check(Organisation organisation, Findings findings) {
        for (Dataset dataset : organisation.getDatasets()) {
            String path = dataset.getPath();
            if (path == null || path.isBlank() || ELSEWHERE.matcher(path).matches()) {
                findings.add(Code.DATASET_OUTSIDE, dataset, DATASET__PATH, path == null ? "" : path);
            }
            for (Column column : dataset.getColumns()) {
                if (column.getRole() == ColumnRole.FACTOR && column.getFactor() == null) {
                    findings.add(Code.COLUMN_WITHOUT_FACTOR, column, COLUMN__FACTOR);
                }
            }
        }
    }
}
