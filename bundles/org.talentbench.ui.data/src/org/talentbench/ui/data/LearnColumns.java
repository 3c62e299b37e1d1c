// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.data.table.TableProfile;

/** Says which columns of a table are what for a lesson. */
interface LearnColumns {
    Control control();

    /** How it is learnt where nobody says otherwise. */
    Schedule schedule();

    /** Offers the columns of a table, those that are likely chosen already. */
    void show(TableProfile table);

    /** What is to be learnt; empty while something is missing. */
    Optional<Lesson> lesson();

    /** What is missing, in a sentence. */
    String missing();
}
