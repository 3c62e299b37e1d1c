// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Scenario;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.plan.Messages;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** The Optimise menu. plugin.xml says which of its entries a handler is: {@code …RunCommand:RUN}. */
public final class RunCommand extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private enum Entry {
        RUN, LIVE, FRONT, COMPARE, SENSITIVITY, CANCEL, SETTINGS, APPLY, KEEP, COPY, EXPORT;

        /** Whether the Plan view has to be there to show what comes of it. */
        boolean needsView() {
            return this == RUN || this == FRONT || this == COMPARE || this == SENSITIVITY;
        }
    }

    private Entry entry;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        entry = Entry.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<ModelSession> session = session(window, view(window, false));
        if (entry == Entry.LIVE) {
            PlanUi.live().turn(!PlanUi.live().on(), session.orElse(null));
            PlanUi.refreshCommands();
        } else {
            PlanView view = view(window, entry.needsView());
            session.ifPresent(model -> apply(model, view, window));
        }
        return null;
    }

    private void apply(ModelSession session, PlanView view, IWorkbenchWindow window) {
        if (entry.needsView() && view != null) {
            view.show(session);
        }
        switch (entry) {
        case RUN -> PlanUi.runs().start(session);
        case FRONT -> {
            bringUp(view, PlanView.FRONT);
            if (PlanUi.runs().of(session).plans().isEmpty()) {
                PlanUi.runs().start(session);
            }
        }
        case COMPARE -> compare(session, view, window);
        case SENSITIVITY -> {
            bringUp(view, PlanView.SENSITIVITY);
            if (PlanUi.runs().of(session).shown() == null) {
                PlanUi.runs().start(session);
            } else {
                PlanUi.runs().findSensitivity(session);
            }
        }
        case CANCEL -> PlanUi.runs().cancel(session);
        case SETTINGS -> new SettingsDialog(window.getShell(), session).open();
        case APPLY -> plan(session, view).ifPresent(plan -> session.organisation().ifPresent(model -> {
            session.execute(new ApplyPlan(model, plan));
            PlanUi.runs().applied(session);
        }));
        case KEEP -> plan(session, view).ifPresent(plan -> session.organisation().ifPresent(model -> keep(session, model, plan)));
        case COPY -> {
            if (view != null) {
                view.copy();
            }
        }
        case EXPORT -> plan(session, view).ifPresent(plan -> ReportExport.ask(window.getShell(), session, plan));
        case LIVE -> throw new IllegalStateException("Live optimisation is no matter of one model");
        }
    }

    /** Keeps a plan in the model, to be compared and reported later. */
    private static void keep(ModelSession session, Organisation model, Plan plan) {
        var add = new CompoundCommand(Messages.command_keep_plan);
        add.append(AddCommand.create(session.domain(), model, TalentPackage.Literals.ORGANISATION__PLANS, EcoreUtil.copy(plan)));
        session.execute(add);
    }

    private static void bringUp(PlanView view, String page) {
        if (view != null) {
            view.bringUp(page);
        }
    }

    /** With nothing to choose from there is nothing to ask: the page then says how to make a what-if. */
    private static void compare(ModelSession session, PlanView view, IWorkbenchWindow window) {
        bringUp(view, PlanView.COMPARISON);
        List<Scenario> all = session.organisation().map(Organisation::getScenarios).map(List::copyOf).orElse(List.of());
        List<Scenario> chosen = all.size() < 2 ? all : ScenarioChoice.ask(window.getShell(), all);
        if (!chosen.isEmpty()) {
            PlanUi.runs().compare(session, chosen);
        }
    }

    @Override
    public void setEnabled(Object context) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        PlanView view = view(window, false);
        setBaseEnabled(entry == Entry.LIVE || session(window, view).filter(session -> applicable(session, view)).isPresent());
    }

    private boolean applicable(ModelSession session, PlanView view) {
        return switch (entry) {
        case RUN -> !PlanUi.runs().of(session).running() && session.organisation().isPresent();
        case FRONT, COMPARE, SENSITIVITY, SETTINGS -> session.organisation().isPresent();
        case CANCEL -> PlanUi.runs().busy(session);
        case APPLY, KEEP, COPY, EXPORT -> plan(session, view).isPresent();
        case LIVE -> true;
        };
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if (entry == Entry.LIVE) {
            element.setChecked(PlanUi.live().on());
        }
    }

    private static Optional<Plan> plan(ModelSession session, PlanView view) {
        return view != null && view.session() == session ? view.plan() : Optional.ofNullable(PlanUi.runs().of(session).shown());
    }

    /** The model at hand: that of the active part, or else the one that the Plan view shows. */
    private static Optional<ModelSession> session(IWorkbenchWindow window, PlanView view) {
        return ModelSelection.of(window).map(ModelSelection::session).or(() -> Optional.ofNullable(view).map(PlanView::session));
    }

    private static PlanView view(IWorkbenchWindow window, boolean open) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return null;
        }
        try {
            return (PlanView) (open ? page.showView(PlanView.ID, null, IWorkbenchPage.VIEW_VISIBLE) : page.findView(PlanView.ID));
        } catch (PartInitException e) {
            PlanUi.log(e.getStatus());
            return null;
        }
    }
}
