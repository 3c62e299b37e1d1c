// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.talentbench.compute.nd4j.learn.ClassificationReport;
import org.talentbench.compute.nd4j.learn.Course;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.NumericModel;
import org.talentbench.model.talent.Named;

/** What was learnt, in words. */
final class LearntSentences {
    private LearntSentences() {
    }

    /** @param affected what of the model would change, the first sentence but one says how good the model is */
    static List<String> of(Lesson.Learnt learnt, List<? extends Named> affected) {
        List<String> sentences = new ArrayList<>();
        String names = affected.stream().map(Named::getName).distinct().collect(Collectors.joining(", "));
        switch (learnt) {
        case Lesson.Numbers.Found numbers -> {
            NumericModel.Learnt result = numbers.result();
            sentences.add(result.explained() > 0 ? NLS.bind(Messages.learnt_explained, Wording.percent(result.explained())) : Messages.learnt_explains_nothing);
            sentences.add(course(learnt.course()));
            sentences.add(NLS.bind(Messages.learnt_against, Wording.number(result.course().testLoss()), Wording.number(result.baseline())));
            if (result.dropped() > 0) {
                sentences.add(NLS.bind(Messages.learnt_dropped, result.dropped()));
            }
            if (result.model().kind() == NumericModel.Kind.PERFORMANCE) {
                sentences.add(affected.isEmpty() ? Messages.learnt_no_incentive : NLS.bind(Messages.learnt_weights, affected.size(), names));
            } else {
                sentences.add(Messages.learnt_nothing_changes);
            }
        }
        case Lesson.Feedback.Found feedback -> {
            ClassificationReport report = feedback.result().report();
            sentences.add(NLS.bind(Messages.learnt_accuracy, Wording.percent(report.accuracy()), Wording.percent(report.baseline())));
            sentences.add(course(learnt.course()));
            sentences.add(NLS.bind(Messages.learnt_report, new Object[] { Wording.number(report.precision()), Wording.number(report.recall()), Wording.number(report.f1()) }));
            sentences.add(NLS.bind(Messages.learnt_confusion, new Object[] { report.truePositives(), report.falseNegatives(), report.trueNegatives(), report.falsePositives() }));
            String level = Wording.number(feedback.level());
            sentences.add(affected.isEmpty() ? NLS.bind(Messages.learnt_no_driver, level, feedback.texts())
                    : NLS.bind(Messages.learnt_level, new Object[] { names, level, feedback.texts() }));
        }
        }
        return sentences;
    }

    private static String course(Course course) {
        return NLS.bind(switch (course.stop()) {
        case ALL_EPOCHS -> Messages.learnt_all_epochs;
        case NO_BETTER -> Messages.learnt_no_better;
        case CANCELLED -> Messages.learnt_cancelled;
        }, new Object[] { course.best(), course.training(), course.test() });
    }
}
