// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.optimise;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.talentbench.model.talent.Plan;
import org.talentbench.ui.plan.PlanUi;
import org.talentbench.ui.plan.PlanView;
import org.talentbench.ui.session.ModelSelection;
import org.talentbench.ui.session.ModelSession;

/** The Optimise menu. plugin.xml says which of its entries a handler is: {@code …RunCommand:RUN}. */
public final class RunCommand extends AbstractHandler implements IExecutableExtension {

    private enum Entry {
        RUN, CANCEL, APPLY, KEEP, COPY
    }

    private Entry entry;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object text) {
        entry = Entry.valueOf(String.valueOf(text));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        PlanView view = view(window, entry == Entry.RUN);
        session(window, view).ifPresent(session -> apply(session, view));
        return null;
    }

    private void apply(ModelSession session, PlanView view) {
        switch (entry) {
        case RUN -> {
            if (view != null) {
                view.show(session);
            }
            PlanUi.runs().start(session);
        }
        case CANCEL -> PlanUi.runs().cancel(session);
        case APPLY -> plan(session, view).ifPresent(plan -> session.execute(PlanApplication.apply(session.domain(), plan)));
        case KEEP -> plan(session, view).ifPresent(plan -> session.organisation()
                .ifPresent(model -> session.execute(PlanApplication.keep(session.domain(), model, EcoreUtil.copy(plan)))));
        case COPY -> {
            if (view != null) {
                view.copy();
            }
        }
        }
    }

    @Override
    public void setEnabled(Object context) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        PlanView view = view(window, false);
        setBaseEnabled(session(window, view).filter(session -> applicable(session, view)).isPresent());
    }

    private boolean applicable(ModelSession session, PlanView view) {
        boolean running = PlanUi.runs().of(session).running();
        return switch (entry) {
        case RUN -> !running && session.organisation().isPresent();
        case CANCEL -> running;
        case APPLY, KEEP, COPY -> plan(session, view).isPresent();
        };
    }

    private static Optional<Plan> plan(ModelSession session, PlanView view) {
        return view != null && view.session() == session ? view.plan() : PlanUi.runs().of(session).plans().stream().findFirst();
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
