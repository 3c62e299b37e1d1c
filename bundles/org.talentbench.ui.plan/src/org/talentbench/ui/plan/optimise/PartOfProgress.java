// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import org.talentbench.compute.Progress;

/**
 * The progress of one of several equal parts of a job.
 *
 * @param whole the job's
 * @param index of the part, from 0
 * @param count of the parts
 */
record PartOfProgress(Progress whole, int index, int count) implements Progress {

    @Override
    public void report(double fraction, String what) {
        whole.report((index + fraction) / count, what);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
