// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.talentbench.model.talent.Constraint;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.Wording;

/** The Plan tab: what the plan that the model keeps says about the selected element. */
public final class PlanSection extends ElementSection {

    private static final int ROWS = 8;

    private Label title;
    private Table table;

    /** What a plan can say something about. */
    public static final class Has implements IFilter {
        @Override
        public boolean select(Object selected) {
            return selected instanceof Team || selected instanceof Incentive || selected instanceof Outcome || selected instanceof Constraint
                    || selected instanceof Factor || selected instanceof Driver;
        }
    }

    @Override
    protected void createBody(Composite body) {
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(body);
        title = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(title);
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(240, ROWS * table.getItemHeight()).applyTo(table);
        for (String column : new String[] { Messages.plan_what, Messages.plan_today, Messages.plan_plan, Messages.plan_change }) {
            new TableColumn(table, table.getColumnCount() == 0 ? SWT.LEFT : SWT.RIGHT).setText(column);
        }
    }

    @Override
    protected void show(EObject element) {
        Optional<Plan> plan = EcoreUtil.getRootContainer(element) instanceof Organisation organisation ? plan(organisation) : Optional.empty();
        List<PlanRow> rows = plan.map(kept -> PlanRow.about(element, kept)).orElse(List.of());
        title.setText(plan.map(kept -> NLS.bind(rows.isEmpty() ? Messages.plan_silent : Messages.plan_title, Wording.of(kept))).orElse(Messages.plan_none).replace("&", "&&"));
        ((GridData) table.getLayoutData()).exclude = rows.isEmpty();
        table.setVisible(!rows.isEmpty());
        table.removeAll();
        rows.forEach(row -> new TableItem(table, SWT.NONE).setText(new String[] { row.what(), row.today(), row.planned(), row.change() }));
        layoutAgain();
        fit();
    }

    /** Figures take what they need, and the names what is left. */
    private void fit() {
        int left = table.getClientArea().width;
        for (TableColumn column : table.getColumns()) {
            column.pack();
            left -= column == table.getColumn(0) ? 0 : column.getWidth();
        }
        table.getColumn(0).setWidth(Math.max(table.getColumn(0).getWidth(), left));
    }

    /** The chosen plan, or the one that was kept last. */
    private static Optional<Plan> plan(Organisation organisation) {
        return Optional.ofNullable(organisation.getChosenPlan())
                .or(() -> organisation.getPlans().isEmpty() ? Optional.empty() : Optional.of(organisation.getPlans().getLast()));
    }
}
