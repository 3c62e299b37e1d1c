// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.LearntInputs;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;

/** What the wizard that learns knows so far. Whatever follows from something that changes is forgotten with it. */
final class LearnDraft {
    private final Organisation organisation;
    private TableProfile table;
    private Lesson lesson;
    private String driver;
    private int epochs;
    private Lesson.Learnt learnt;

    LearnDraft(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The drivers that a share of positive texts may become the level of. */
    List<String> drivers() {
        return organisation.getFactors().stream().flatMap(factor -> factor.getDrivers().stream()).map(Driver::getName).distinct().toList();
    }

    Optional<TableProfile> table() {
        return Optional.ofNullable(table);
    }

    void setTable(TableProfile read) {
        table = read;
        setLesson(null);
    }

    Optional<Lesson> lesson() {
        return Optional.ofNullable(lesson);
    }

    void setLesson(Lesson chosen) {
        if (chosen == null || !chosen.equals(lesson)) {
            learnt = null;
        }
        lesson = chosen;
    }

    /** @param most how often every row is seen at most */
    void setEpochs(int most) {
        if (most != epochs) {
            learnt = null;
        }
        epochs = most;
    }

    Schedule schedule() {
        return lesson.schedule().withEpochs(epochs);
    }

    /** @param name of a driver; empty where none is to be set */
    void setDriver(String name) {
        driver = name;
    }

    Path file() {
        return table.file().path();
    }

    Optional<Lesson.Learnt> learnt() {
        return Optional.ofNullable(learnt);
    }

    void setLearnt(Lesson.Learnt found) {
        learnt = found;
    }

    /** What of the model would change. */
    List<? extends Named> affected() {
        return switch (learnt) {
        case Lesson.Numbers.Found numbers -> organisation.getIncentives().stream().filter(incentive -> numbers.weights().containsKey(incentive.getName())).toList();
        case Lesson.Feedback.Found _ when driver != null && !driver.isEmpty() -> LearntInputs.drivers(organisation, driver);
        case null, default -> List.of();
        };
    }

    /** Puts what was learnt into the model. @throws AnalysisException where the model has no place for it */
    void apply() {
        switch (learnt) {
        case Lesson.Numbers.Found numbers -> LearntInputs.setWeights(organisation, numbers.weights());
        case Lesson.Feedback.Found feedback -> LearntInputs.drivers(organisation, driver).forEach(one -> one.setLevel(feedback.level()));
        }
    }
}
