// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.compute.nd4j.learn.FeedbackModel;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.TableProfile;
import org.talentbench.data.table.Words;

/** The column of what people write, the one that says of some of it whether it is positive, and the driver that it tells of. */
final class FeedbackColumns extends Composite implements LearnColumns {
    private final LearnDraft draft;
    private final Combo text;
    private final Combo positive;
    private final Combo driver;

    FeedbackColumns(Composite parent, LearnDraft draft, Runnable changed) {
        super(parent, SWT.NONE);
        this.draft = draft;
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        text = combo(Messages.learn_text, changed);
        positive = combo(Messages.learn_positive, changed);
        driver = combo(Messages.learn_driver, changed);
        driver.setItems(draft.drivers().toArray(String[]::new));
        driver.add("", 0);
    }

    private Combo combo(String label, Runnable changed) {
        new Label(this, SWT.NONE).setText(label);
        var combo = new Combo(this, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, _ -> changed.run());
        return combo;
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public Schedule schedule() {
        return FeedbackModel.SCHEDULE;
    }

    @Override
    public void show(TableProfile table) {
        String[] names = table.columns().stream().map(ColumnProfile::name).toArray(String[]::new);
        text.setItems(names);
        positive.setItems(names);
        Optional<String> judged = table.columns().stream().filter(FeedbackColumns::saysYesOrNo).map(ColumnProfile::name).findFirst();
        positive.setText(judged.orElse(""));
        text.setText(table.columns().stream().filter(column -> column.type() == ColumnType.TEXT).map(ColumnProfile::name).findFirst()
                .or(() -> table.columns().stream().filter(column -> column.type() == ColumnType.CATEGORY && !saysYesOrNo(column)).map(ColumnProfile::name).findFirst())
                .orElse(""));
    }

    private static boolean saysYesOrNo(ColumnProfile column) {
        return !column.levels().isEmpty() && column.levels().size() <= 2 && column.levels().stream().allMatch(level -> Words.yesNo(level).isPresent());
    }

    @Override
    public Optional<Lesson> lesson() {
        draft.setDriver(driver.getText());
        return text.getText().isEmpty() || positive.getText().isEmpty() || text.getText().equals(positive.getText()) ? Optional.empty()
                : Optional.of(new Lesson.Feedback(text.getText(), positive.getText()));
    }

    @Override
    public String missing() {
        return Messages.learn_no_text;
    }
}
