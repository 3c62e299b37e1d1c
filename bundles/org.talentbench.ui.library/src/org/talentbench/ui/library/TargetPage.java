// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.talentbench.model.edit.merge.Merge;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;
import org.talentbench.ui.tree.ModelLabels;

/** Asks which model a programme goes into and in which teams its levers act, and says what will be new there. */
final class TargetPage extends WizardPage {

    private final List<IFile> files = ModelSessions.files();
    private ModelSession session;
    private Programme programme;
    private Combo models;
    private CheckboxTableViewer teams;
    private Label change;

    /** @param session the model that is proposed; null where none is at hand */
    TargetPage(ModelSession session) {
        super("target");
        this.session = session;
        setTitle(Messages.add_title);
    }

    /** Sets the programme. */
    void show(Programme chosen) {
        programme = chosen;
        setDescription(NLS.bind(Messages.add_where, chosen.intervention().title()));
        if (models != null) {
            describe();
        }
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 8).applyTo(body);
        new Label(body, SWT.NONE).setText(Messages.add_model);
        models = new Combo(body, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(models);
        models.addListener(SWT.Selection, event -> choose(files.get(models.getSelectionIndex())));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(body, Messages.add_teams));
        teams = CheckboxTableViewer.newCheckList(body, SWT.BORDER | SWT.V_SCROLL);
        teams.setContentProvider(ArrayContentProvider.getInstance());
        teams.setLabelProvider(new ModelLabels());
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 6 * teams.getTable().getItemHeight()).applyTo(teams.getTable());
        teams.addCheckStateListener(event -> complete());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(body, Messages.add_change));
        change = label(body, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(420, 5 * teams.getTable().getItemHeight()).applyTo(change);
        setControl(body);
        fillModels();
    }

    private static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text);
        return label;
    }

    private void fillModels() {
        files.forEach(file -> models.add(file.getFullPath().makeRelative().toString()));
        int proposed = session == null ? 0 : Math.max(0, session.file().map(files::indexOf).orElse(0));
        if (files.isEmpty()) {
            complete();
        } else {
            models.select(proposed);
            choose(files.get(proposed));
        }
    }

    private void choose(IFile file) {
        session = TalentUi.sessions().of(file);
        teams.setInput(session.organisation().map(Organisation::getTeams).map(List::toArray).orElseGet(() -> new Object[0]));
        teams.setAllChecked(true);
        describe();
    }

    private void describe() {
        change.setText(session == null ? "" : session.organisation().map(model -> MergeWords.of(Merge.of(programme.model(), model))).orElse("").replace("&", "&&"));
        complete();
    }

    private void complete() {
        setMessage(null);
        setErrorMessage(null);
        Organisation model = session == null ? null : session.organisation().orElse(null);
        if (files.isEmpty()) {
            setErrorMessage(Messages.add_no_model);
        } else if (model == null) {
            setErrorMessage(Messages.add_unreadable);
        } else if (Merge.of(programme.model(), model).isEmpty()) {
            setErrorMessage(NLS.bind(Messages.add_nothing, programme.intervention().title(), model.getName()));
        } else if (!model.getTeams().isEmpty() && teams.getCheckedElements().length == 0) {
            setErrorMessage(Messages.add_no_team);
        } else if (Merge.of(programme.model(), model).differsInCurrency()) {
            setMessage(ProgrammeAdditions.currencies(programme.model(), model), WARNING);
        }
        setPageComplete(getErrorMessage() == null);
    }

    /** Puts the programme into the model, as the page says. */
    void add() {
        List<Team> chosen = Stream.of(teams.getCheckedElements()).map(Team.class::cast).toList();
        ProgrammeAdditions.add(programme, Merge.of(programme.model(), session.organisation().orElseThrow()), session, chosen);
    }
}
