// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** The Plan view: what the optimisation of the model at hand has found. Follows the selection from model to model. */
public final class PlanView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.plan";

    private final Consumer<ModelSession> runListener = this::runChanged;
    private final ISelectionListener selectionListener = (part, selection) -> follow();
    private final StackLayout stack = new StackLayout();
    private Composite body;
    private Composite empty;
    private Link hint;
    private Composite page;
    private RunStrip strip;
    private Combo choice;
    private Label title;
    private Label summary;
    private PlanTables tables;
    private Label provenance;

    private ModelSession session;
    private List<Plan> plans = List.of();
    private Plan shown;

    @Override
    public void createPartControl(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
        strip = new RunStrip(frame);
        body = new Composite(frame, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        createEmpty();
        createPage();
        PlanUi.runs().addListener(runListener);
        getSite().getPage().addSelectionListener(selectionListener);
        follow();
        refresh();
    }

    private void createEmpty() {
        empty = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 20).applyTo(empty);
        hint = new Link(empty, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(hint);
        hint.addListener(SWT.Selection, event -> {
            if (session != null) {
                PlanUi.runs().start(session);
            }
        });
    }

    private void createPage() {
        page = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(page);
        title = new Label(page, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        choice = new Combo(page, SWT.READ_ONLY);
        choice.setToolTipText(Messages.plan_choice);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(choice);
        choice.addListener(SWT.Selection, event -> show(plans.get(choice.getSelectionIndex())));
        summary = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(240, SWT.DEFAULT).applyTo(summary);
        tables = new PlanTables(page);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tables.control());
        provenance = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(240, SWT.DEFAULT).applyTo(provenance);
    }

    private void runChanged(ModelSession changed) {
        if (changed == session && !body.isDisposed()) {
            if (!TalentUi.sessions().all().contains(session)) {
                session = null;
            }
            refresh();
        }
    }

    /** Keeps to the model in hand: a selection of something else, such as a folder, does not empty the view. */
    private void follow() {
        ModelSelection.of(getSite().getWorkbenchWindow()).map(ModelSelection::session).ifPresent(this::show);
    }

    /** Shows the plans of a model. */
    public void show(ModelSession model) {
        if (model != session) {
            session = model;
            refresh();
        }
    }

    private void refresh() {
        RunState state = session == null ? RunState.NONE : PlanUi.runs().of(session);
        plans = session == null ? List.of() : state.plans().isEmpty() ? kept() : state.plans();
        strip.show(session, state);
        if (plans.isEmpty()) {
            shown = null;
            String words = session == null ? Messages.plan_empty_no_model : session.organisation()
                    .map(organisation -> NLS.bind(Messages.plan_empty, Wording.of(organisation).replace("&", "&&"))).orElse(Messages.plan_empty_no_model);
            if (!hint.getText().equals(words)) {
                hint.setText(words);
                empty.layout();
            }
            bringUp(empty);
        } else {
            String[] titles = plans.stream().map(PlanSentences::title).toArray(String[]::new);
            if (!Arrays.equals(choice.getItems(), titles)) {
                choice.setItems(titles);
            }
            choice.setVisible(plans.size() > 1);
            show(plans.contains(shown) ? shown : plans.getFirst());
            bringUp(page);
        }
    }

    /** Only what is not up already: progress comes ten times a second, and a layout of two tables is work. */
    private void bringUp(Composite control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            body.layout();
        }
    }

    /** The plans that were kept in the model, the last one first: what there is to show before the first run. */
    private List<Plan> kept() {
        return session.organisation().map(Organisation::getPlans).stream().flatMap(kept -> kept.reversed().stream()).filter(PlanSentences::whole).toList();
    }

    private void show(Plan plan) {
        if (plan == shown && choice.getSelectionIndex() == plans.indexOf(plan)) {
            return;
        }
        shown = plan;
        choice.select(plans.indexOf(plan));
        title.setText(PlanSentences.title(plan).replace("&", "&&"));
        session.organisation().ifPresent(organisation -> {
            summary.setText(PlanSentences.summary(organisation, plan).replace("&", "&&"));
            tables.show(organisation, plan, PlanUi.runs().of(session).remarks());
        });
        provenance.setText(PlanSentences.provenance(plan).replace("&", "&&"));
        page.layout();
    }

    /** The model whose plans are shown; null before there is one. */
    public ModelSession session() {
        return session;
    }

    /** The plan that is shown. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(shown);
    }

    /** Puts the plan on the clipboard, as text that a spreadsheet takes apart into cells. */
    public void copy() {
        if (shown == null) {
            return;
        }
        var clipboard = new Clipboard(getSite().getShell().getDisplay());
        String text = String.join("\n", PlanSentences.title(shown), summary.getText().replace("&&", "&"), "", tables.text(), "", PlanSentences.provenance(shown));
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == page) {
            tables.setFocus();
        } else {
            hint.setFocus();
        }
    }

    @Override
    public void dispose() {
        PlanUi.runs().removeListener(runListener);
        getSite().getPage().removeSelectionListener(selectionListener);
        super.dispose();
    }
}
