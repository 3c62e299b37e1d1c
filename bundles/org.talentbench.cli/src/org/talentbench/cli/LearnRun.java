// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.talentbench.analysis.LearntInputs;
import org.talentbench.compute.nd4j.learn.ClassificationReport;
import org.talentbench.compute.nd4j.learn.Course;
import org.talentbench.compute.nd4j.learn.Epoch;
import org.talentbench.compute.nd4j.learn.LearningException;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.NumericModel;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Organisation;

/** What {@code learn} does once its options are read. */
final class LearnRun {
    private final LearnOptions options;
    private final Terminal terminal;

    LearnRun(LearnOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    private interface Work {
        int run(ProgressLine progress) throws IOException;
    }

    private int run(String needed, Work work) throws IOException {
        Target.check(options.save, "--save");
        Target.check(options.out, "--out");
        if ((options.into == null) != (options.out == null) || options.into != null && needed == null) {
            throw new UsageException(Messages.of("learn.into"));
        }
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            return work.run(progress);
        } catch (CancellationException stopped) {
            terminal.err().println(Messages.of("optimise.cancelled"));
            return ExitCode.CANCELLED;
        } catch (LearningException mistake) {
            terminal.err().println(Messages.of("fault", mistake.getMessage()));
            return ExitCode.MODEL;
        }
    }

    int compensation(String target, List<String> features) throws IOException {
        return run(null, progress -> numbers(NumericModel.Kind.COMPENSATION, target, features, null, progress));
    }

    int performance(String target, List<String> features, String name) throws IOException {
        return run(name, progress -> numbers(NumericModel.Kind.PERFORMANCE, target, features, name, progress));
    }

    private int numbers(NumericModel.Kind kind, String target, List<String> features, String name, ProgressLine progress) throws IOException {
        Lesson.Numbers lesson = new Lesson.Numbers(kind, target, features, name);
        Lesson.Numbers.Found found = lesson.learn(options.table, schedule(lesson.schedule()), progress, _ -> { });
        progress.close();
        NumericModel.Learnt learnt = found.result();
        print(learnt.course());
        terminal.out().println(Messages.of("learn.numbers", learnt.course().testLoss(), learnt.baseline(), learnt.explained(), learnt.dropped()));
        keep(found);
        if (options.into != null) {
            Organisation organisation = ModelSource.load(options.into, terminal);
            int set = LearntInputs.setWeights(organisation, found.weights());
            save(organisation, Messages.of("learn.weights", set));
        }
        return code(found);
    }

    int feedback(String text, String positive, String driver) throws IOException {
        return run(driver, progress -> {
            // Found before anything is learnt: that takes a while.
            Organisation organisation = options.into == null ? null : ModelSource.load(options.into, terminal);
            List<Driver> drivers = organisation == null ? List.of() : LearntInputs.drivers(organisation, driver);
            Lesson.Feedback lesson = new Lesson.Feedback(text, positive);
            Lesson.Feedback.Found found = lesson.learn(options.table, schedule(lesson.schedule()), progress, _ -> { });
            progress.close();
            print(found.course());
            print(found.result().report());
            keep(found);
            if (organisation != null) {
                drivers.forEach(one -> one.setLevel(found.level()));
                save(organisation, Messages.of("learn.level", driver, found.level(), found.texts()));
            }
            return code(found);
        });
    }

    private void keep(Lesson.Learnt learnt) throws IOException {
        if (options.save != null) {
            learnt.save(options.save);
            terminal.out().println(Messages.of("optimise.written", options.save));
        }
    }

    private static int code(Lesson.Learnt learnt) {
        return learnt.course().stop() == Course.Stop.CANCELLED ? ExitCode.CANCELLED : ExitCode.OK;
    }

    private Schedule schedule(Schedule usual) {
        if (options.epochs != null && options.epochs < 1) {
            throw new UsageException(Messages.of("learn.epochs", options.epochs));
        }
        Schedule schedule = options.epochs == null ? usual : usual.withEpochs(options.epochs);
        return options.seed == null ? schedule
                : new Schedule(schedule.epochs(), schedule.batch(), schedule.rate(), schedule.testShare(), schedule.patience(), options.seed);
    }

    private void save(Organisation organisation, String what) throws IOException {
        ModelFile.save(organisation, options.out);
        terminal.out().println(what);
        terminal.out().println(Messages.of("optimise.written", options.out));
    }

    private void print(Course course) {
        Table table = new Table();
        table.row(List.of(Messages.of("learn.epoch"), Messages.of("learn.training"), Messages.of("learn.test")));
        int step = Math.max(1, course.epochs().size() / 10);
        for (Epoch epoch : course.epochs()) {
            if (epoch.number() == 1 || epoch.number() % step == 0 || epoch.number() == course.epochs().size()) {
                table.row(List.of(String.valueOf(epoch.number()), Messages.of("learn.loss", epoch.training()), Messages.of("learn.loss", epoch.test())));
            }
        }
        table.print(terminal.out());
        terminal.out().println(Messages.of("learn.stop." + course.stop().name(), course.best(), course.training(), course.test()));
    }

    private void print(ClassificationReport report) {
        terminal.out().println(Messages.of("learn.report", report.accuracy(), report.baseline(), report.precision(), report.recall(), report.f1()));
        terminal.out().println(Messages.of("learn.confusion", report.truePositives(), report.falsePositives(), report.falseNegatives(),
                report.trueNegatives()));
    }
}
