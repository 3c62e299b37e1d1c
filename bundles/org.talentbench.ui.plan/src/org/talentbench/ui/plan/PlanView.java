// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
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
import org.talentbench.ui.plan.PlanPage.Subject;
import org.talentbench.ui.plan.optimise.RunState;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** The Plan view: what the optimisation of the model at hand has found, on a tab a question. Follows the selection from model to model. */
public final class PlanView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.plan";
    /** The tab with the plan itself. */
    public static final String PLAN = "plan";
    /** The tab with the charts of the outcomes. */
    public static final String OUTCOMES = "outcomes";
    /** The tab with the Pareto front. */
    public static final String FRONT = "front";
    /** The tab with what outcomes hang on. */
    public static final String SENSITIVITY = "sensitivity";
    /** The tab with plans side by side. */
    public static final String COMPARISON = "comparison";
    /** The tab that says how the plan was found. */
    public static final String RUN = "run";

    private final Consumer<ModelSession> runListener = this::runChanged;
    private final ISelectionListener selectionListener = (part, selection) -> follow();
    private final StackLayout stack = new StackLayout();
    private final PlanTables tables = new PlanTables();
    private final ComparisonPage comparison = new ComparisonPage();
    private final Map<String, PlanPage> pages = new LinkedHashMap<>();
    private Composite frame;
    private Composite body;
    private Composite empty;
    private Link hint;
    private Composite page;
    private RunStrip strip;
    private Combo choice;
    private Label title;
    private Paragraph summary;
    private CTabFolder tabs;

    private ModelSession session;
    private List<Plan> plans = List.of();
    private Plan shown;

    /** Creates the view; its parts come with {@link #createPartControl}. */
    public PlanView() {
        pages.put(PLAN, tables);
        pages.put(OUTCOMES, new OutcomesPage());
        pages.put(FRONT, new FrontPage());
        pages.put(SENSITIVITY, new SensitivityPage());
        pages.put(COMPARISON, comparison);
        pages.put(RUN, new RunPage());
    }

    @Override
    public void createPartControl(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
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
        choice.addListener(SWT.Selection, event -> PlanUi.runs().show(session, plans.get(choice.getSelectionIndex())));
        summary = new Paragraph(page, 2);
        tabs = new CTabFolder(page, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tabs);
        pages.forEach((id, each) -> {
            var tab = new CTabItem(tabs, SWT.NONE);
            tab.setText(each.title());
            tab.setData(id);
        });
        tabs.setSelection(0);
        // What every run shows is made before there is one; the rest when it is looked at.
        tabs.getItem(0).setControl(tables.create(tabs));
        tabs.addListener(SWT.Selection, event -> showPage());
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

    /** Brings a tab to the front, such as {@link #FRONT}. */
    public void bringUp(String id) {
        tabs.setSelection(List.copyOf(pages.keySet()).indexOf(id));
        showPage();
    }

    /** Everything that has changed is laid out once, in the end: a layout of two tables is work. */
    private void refresh() {
        frame.setLayoutDeferred(true);
        try {
            fill();
        } finally {
            frame.setLayoutDeferred(false);
        }
    }

    private void fill() {
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
                page.layout();
            }
            choice.setVisible(plans.size() > 1);
            show(plans.contains(state.shown()) ? state.shown() : plans.getFirst());
            bringUp(page);
            showPage();
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
        session.organisation().ifPresent(organisation -> summary.say(PlanSentences.summary(organisation, plan)));
    }

    /** Fills the tab that is looked at. The others are filled when they are. */
    private void showPage() {
        if (shown == null || session == null) {
            return;
        }
        CTabItem tab = tabs.getSelection();
        PlanPage selected = pages.get(tab.getData());
        if (tab.getControl() == null) {
            tab.setControl(selected.create(tabs));
        }
        session.organisation().ifPresent(organisation -> selected.show(new Subject(session, organisation, PlanUi.runs().of(session), shown)));
    }

    /** The model whose plans are shown; null before there is one. */
    public ModelSession session() {
        return session;
    }

    /** The plan that is shown. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(shown);
    }

    /** Puts the plan on the clipboard, as text that a spreadsheet takes apart into cells; with plans side by side where that tab is looked at. */
    public void copy() {
        if (shown == null) {
            return;
        }
        boolean compared = COMPARISON.equals(tabs.getSelection().getData());
        var clipboard = new Clipboard(getSite().getShell().getDisplay());
        String text = compared && !comparison.text().isEmpty() ? comparison.text()
                : String.join("\n", PlanSentences.title(shown), summary.text(), "", planText(), "", PlanSentences.provenance(shown));
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    private String planText() {
        // Filled only while it is looked at.
        session.organisation().ifPresent(organisation -> tables.show(new Subject(session, organisation, PlanUi.runs().of(session), shown)));
        return tables.text();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == page && tabs.getSelection().getControl() != null) {
            pages.get(tabs.getSelection().getData()).setFocus();
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
