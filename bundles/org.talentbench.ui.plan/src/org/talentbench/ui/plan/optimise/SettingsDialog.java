// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.optimise.Optimiser;
import org.talentbench.compute.optimise.Optimisers;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.session.ModelSession;

/** What a run aims at, what it respects, and how it computes: the model's part is changed in one step that can be undone, the machine's is remembered. */
final class SettingsDialog extends TitleAreaDialog {

    private static final int MOST_HEIGHT = 260;

    private final ModelSession session;
    private final Organisation organisation;
    private final List<ObjectiveRow> objectives = new ArrayList<>();
    private final List<ConstraintRow> constraints = new ArrayList<>();
    private List<String> backends;
    private List<String> optimisers;
    private Combo backend;
    private Combo optimiser;
    private Text seed;
    private Spinner draws;
    private Spinner seconds;
    private Spinner points;

    SettingsDialog(Shell shell, ModelSession session) {
        super(shell);
        this.session = session;
        this.organisation = session.organisation().orElseThrow();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.settings_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.settings_title);
        setMessage(Messages.settings_message);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        Composite aims = rows(group(body, Messages.settings_objectives, true), 3);
        organisation.getOutcomes().forEach(outcome -> objectives.add(new ObjectiveRow(aims, organisation, outcome, this::check)));
        makeRoom(aims);
        Composite limits = rows(group(body, Messages.settings_constraints, true), 2);
        organisation.getConstraints().forEach(constraint -> constraints.add(new ConstraintRow(limits, constraint)));
        if (constraints.isEmpty()) {
            new Label(limits, SWT.NONE).setText(Messages.settings_no_constraint);
        }
        makeRoom(limits);
        createEngine(group(body, Messages.settings_engine, false));
        return area;
    }

    private static Group group(Composite parent, String title, boolean grows) {
        var group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, grows).applyTo(group);
        return group;
    }

    /** Rows that scroll where there are many. */
    private static Composite rows(Group group, int columns) {
        var scroll = new ScrolledComposite(group, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        var rows = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(12, 4).applyTo(rows);
        scroll.setContent(rows);
        scroll.addListener(SWT.Resize, event -> rows.setSize(rows.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
        return rows;
    }

    private static void makeRoom(Composite rows) {
        Point wanted = rows.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        rows.setSize(wanted);
        GridDataFactory.fillDefaults().grab(true, true).hint(wanted.x, Math.min(MOST_HEIGHT, wanted.y)).applyTo(rows.getParent());
    }

    private void createEngine(Group group) {
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(12, 6).applyTo(group);
        List<Backend> all = InstalledBackends.all().all();
        backends = Stream.concat(Stream.of(OptimisationSettings.AUTO), all.stream().map(Backend::id)).toList();
        backend = combo(group, Messages.settings_backend, Stream.concat(Stream.of(Messages.settings_auto), all.stream().map(SettingsDialog::words)).toList(),
                backends.indexOf(Preferences.text(Preferences.BACKEND)));
        optimisers = Optimisers.all().stream().map(Optimiser::id).toList();
        optimiser = combo(group, Messages.settings_optimiser,
                optimisers.stream().map(id -> id.equals(OptimisationSettings.AUTO) ? Messages.settings_auto : id).toList(),
                optimisers.indexOf(Preferences.text(Preferences.OPTIMISER)));
        seed = new Text(labelled(group, Messages.settings_seed), SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(seed);
        seed.setText(Long.toString(organisation.getSeed()));
        seed.addListener(SWT.Modify, event -> check());
        draws = spinner(group, Messages.settings_draws, 1, 100_000, organisation.getDraws());
        seconds = spinner(group, Messages.settings_seconds, 0, 86_400, Preferences.seconds());
        seconds.setToolTipText(Messages.settings_seconds_none);
        points = spinner(group, Messages.settings_points, 2, 500, Preferences.points());
    }

    private static Composite labelled(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
        return parent;
    }

    private static Combo combo(Composite parent, String label, List<String> items, int selected) {
        var combo = new Combo(labelled(parent, label), SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(Math.max(0, selected));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Spinner spinner(Composite parent, String label, int least, int most, int value) {
        var spinner = new Spinner(labelled(parent, label), SWT.BORDER);
        spinner.setValues(value, least, most, 0, 1, 10);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(spinner);
        return spinner;
    }

    private static String words(Backend backend) {
        return switch (backend.availability()) {
        case Availability.Available(String device, _) -> backend.id() + " – " + device;
        case Availability.Unavailable(String reason) -> backend.id() + " – " + reason;
        };
    }

    private Optional<Long> typedSeed() {
        return Numbers.parse(seed.getText()).filter(number -> number.stripTrailingZeros().scale() <= 0).map(Number::longValue);
    }

    private void check() {
        Optional<String> wrong = objectives.stream().map(ObjectiveRow::problem).flatMap(Optional::stream).findFirst();
        if (wrong.isEmpty() && seed != null && typedSeed().isEmpty()) {
            wrong = Optional.of(Messages.settings_seed_whole);
        }
        if (wrong.isEmpty() && objectives.stream().noneMatch(ObjectiveRow::wanted)) {
            wrong = Optional.of(Messages.settings_no_objective);
        }
        setErrorMessage(wrong.orElse(null));
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(ok -> ok.setEnabled(getErrorMessage() == null));
    }

    @Override
    protected void okPressed() {
        var all = new CompoundCommand(Messages.command_settings);
        objectives.forEach(row -> row.changes(session.domain(), all));
        constraints.forEach(row -> row.changes(session.domain(), all));
        ConstraintRow.set(session.domain(), organisation, TalentPackage.Literals.ORGANISATION__SEED, typedSeed().orElseThrow(), all);
        ConstraintRow.set(session.domain(), organisation, TalentPackage.Literals.ORGANISATION__DRAWS, draws.getSelection(), all);
        if (!all.isEmpty()) {
            session.execute(all);
        }
        Preferences.put(backends.get(backend.getSelectionIndex()), optimisers.get(optimiser.getSelectionIndex()), seconds.getSelection(), points.getSelection());
        super.okPressed();
    }
}
