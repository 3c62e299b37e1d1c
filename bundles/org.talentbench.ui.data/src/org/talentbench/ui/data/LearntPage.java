// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.talentbench.compute.nd4j.learn.Epoch;
import org.talentbench.compute.nd4j.learn.Lesson;
import org.talentbench.compute.nd4j.learn.Schedule;
import org.talentbench.model.FileReason;
import org.talentbench.ui.charts.ChartControl;

/** Learns, draws the losses as they fall, and says how good the model is before any of it is in the model of the organisation. */
final class LearntPage extends WizardPage {
    private final LearnDraft draft;
    private StyledText words;
    private ChartControl losses;
    private Button keep;
    /** Of the run under way or the last one; of the window's thread. */
    private final List<Epoch> epochs = new ArrayList<>();

    LearntPage(LearnDraft draft) {
        super("learnt", Messages.learnt_title, null);
        this.draft = draft;
        setDescription(Messages.learnt_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        var sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(700, 340).applyTo(sash);
        words = new StyledText(sash, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        words.setMargins(6, 6, 6, 6);
        words.setLineSpacing(2);
        losses = new ChartControl(sash);
        sash.setWeights(42, 58);
        keep = new Button(page, SWT.PUSH);
        keep.setText(Messages.learnt_keep);
        keep.addListener(SWT.Selection, _ -> keep());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && draft.learnt().isEmpty()) {
            setPageComplete(false);
            keep.setEnabled(false);
            words.setText("");
            epochs.clear();
            losses.show(LearnCharts.losses(epochs));
            // Once the page is up: the progress bar belongs below it.
            getShell().getDisplay().asyncExec(this::learn);
        }
    }

    private void learn() {
        if (getControl().isDisposed() || draft.learnt().isPresent()) {
            return;
        }
        Display display = getShell().getDisplay();
        Lesson lesson = draft.lesson().orElseThrow();
        Schedule schedule = draft.schedule();
        Path file = draft.file();
        String failure = ((LearnWizard) getWizard()).run(Messages.learnt_learning,
                progress -> lesson.learn(file, schedule, progress, epoch -> display.asyncExec(() -> add(epoch))), this::show);
        setErrorMessage(failure.isEmpty() ? null : failure);
        setPageComplete(draft.learnt().isPresent());
    }

    private void add(Epoch epoch) {
        if (!losses.isDisposed() && draft.learnt().isEmpty()) {
            epochs.add(epoch);
            losses.show(LearnCharts.losses(epochs));
        }
    }

    private void show(Lesson.Learnt learnt) {
        draft.setLearnt(learnt);
        losses.show(LearnCharts.losses(learnt.course().epochs()));
        List<String> sentences = LearntSentences.of(learnt, draft.affected());
        words.setText(String.join("\n\n", sentences));
        words.setStyleRange(new org.eclipse.swt.custom.StyleRange(0, sentences.getFirst().length(), null, null, SWT.BOLD));
        keep.setEnabled(true);
    }

    private void keep() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.learnt_keep);
        dialog.setOverwrite(true);
        dialog.setFilterPath(draft.file().toAbsolutePath().getParent().toString());
        dialog.setFileName("learnt.model");
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                draft.learnt().orElseThrow().save(Path.of(chosen));
                setMessage(NLS.bind(Messages.learnt_kept, chosen), INFORMATION);
            } catch (IOException e) {
                setErrorMessage(NLS.bind(Messages.learnt_not_kept, chosen, FileReason.of(e)));
            }
        }
    }
}
