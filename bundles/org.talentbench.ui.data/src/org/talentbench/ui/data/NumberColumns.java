// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.NumericModel;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.data.table.ColumnProfile;
import org.talentbench.data.table.ColumnType;
import org.talentbench.data.table.TableProfile;

/** The column that is predicted, those that it is predicted from, and for performance the one that says who a row is. */
final class NumberColumns extends Composite implements LearnColumns {
    private final NumericModel.Kind kind;
    private final Combo target;
    private final Table features;
    private final Combo name;

    NumberColumns(Composite parent, NumericModel.Kind kind, Runnable changed) {
        super(parent, SWT.NONE);
        this.kind = kind;
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        target = combo(Messages.learn_target);
        if (kind == NumericModel.Kind.PERFORMANCE) {
            name = combo(Messages.learn_name);
            name.addListener(SWT.Selection, _ -> changed.run());
        } else {
            name = null;
        }
        var label = new Label(this, SWT.NONE);
        label.setText(Messages.learn_features);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        features = new Table(this, SWT.BORDER | SWT.CHECK);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(features);
        features.addListener(SWT.Selection, _ -> changed.run());
        target.addListener(SWT.Selection, _ -> {
            Arrays.stream(features.getItems()).filter(item -> item.getText().equals(target.getText())).forEach(item -> item.setChecked(false));
            changed.run();
        });
    }

    private Combo combo(String label) {
        new Label(this, SWT.NONE).setText(label);
        var combo = new Combo(this, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public Schedule schedule() {
        return kind.schedule();
    }

    @Override
    public void show(TableProfile table) {
        List<ColumnProfile> numbers = table.columns().stream().filter(column -> column.type() == ColumnType.NUMBER).toList();
        target.setItems(numbers.stream().map(ColumnProfile::name).toArray(String[]::new));
        List<String> words = List.of((kind == NumericModel.Kind.COMPENSATION ? Messages.learn_pay_words : Messages.learn_performance_words).split(" "));
        target.setText(numbers.stream().map(ColumnProfile::name).filter(column -> words.stream().anyMatch(column.toLowerCase(Locale.ROOT)::contains))
                .findFirst().orElse(""));
        features.removeAll();
        for (ColumnProfile column : numbers) {
            var item = new TableItem(features, SWT.NONE);
            item.setText(column.name());
            item.setChecked(column.exclusion().isEmpty() && !column.name().equals(target.getText()));
        }
        if (name != null) {
            List<String> others = table.columns().stream().filter(column -> column.type() != ColumnType.NUMBER).map(ColumnProfile::name).toList();
            name.setItems(others.toArray(String[]::new));
            name.add("", 0);
            List<String> nameWords = List.of(Messages.learn_name_words.split(" "));
            name.setText(others.stream().filter(column -> nameWords.stream().anyMatch(column.toLowerCase(Locale.ROOT)::contains)).findFirst().orElse(""));
        }
    }

    @Override
    public Optional<Lesson> lesson() {
        List<String> chosen = Arrays.stream(features.getItems()).filter(TableItem::getChecked).map(TableItem::getText)
                .filter(column -> !column.equals(target.getText())).toList();
        String who = name == null || name.getText().isEmpty() ? null : name.getText();
        return target.getText().isEmpty() || chosen.isEmpty() ? Optional.empty() : Optional.of(new Lesson.Numbers(kind, target.getText(), chosen, who));
    }

    @Override
    public String missing() {
        return target.getItemCount() < 2 ? Messages.learn_no_numbers : target.getText().isEmpty() ? Messages.learn_no_target : Messages.learn_no_features;
    }
}
