// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.data.process.QueueRun;
import org.talentbench.model.talent.ProcessNode;

/** What happens at each step of a process: visits, days and cost per candidate, and with queues how long people wait. Places can be typed. */
final class StepTable extends Composite {
    private final TableViewer viewer;
    private final TableColumnLayout layout = new TableColumnLayout();
    /** How many people a step serves at a time; nobody waits at the others. */
    private final Map<ProcessNode, Integer> capacities = new HashMap<>();
    private ProcessSimulation simulation;
    private QueueRun.Result queues;

    StepTable(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(layout);
        viewer = new TableViewer(this, SWT.BORDER | SWT.FULL_SELECTION);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(Messages.step_name, 44, SWT.NONE, ProcessNode::getName);
        column(Messages.step_visits, 12, SWT.RIGHT, node -> Wording.number(visits(node)));
        column(Messages.step_days, 12, SWT.RIGHT, node -> Wording.amount(visits(node) * node.getDuration()));
        column(Messages.step_cost, 12, SWT.RIGHT, node -> Wording.amount(visits(node) * node.getCost()));
        column(Messages.step_places, 12, SWT.RIGHT, node -> capacities.containsKey(node) ? String.valueOf(capacities.get(node)) : "∞")
                .setEditingSupport(new Places());
        column(Messages.step_wait, 19, SWT.RIGHT, node -> queues == null ? "" : Wording.amount(queues.waits().get(place(node)).value()));
        column(Messages.step_busy, 12, SWT.RIGHT, node -> queues == null || !capacities.containsKey(node) ? "" : Wording.percent(queues.utilisation()[place(node)]));
    }

    private TableViewerColumn column(String title, int weight, int style, Function<ProcessNode, String> text) {
        var column = new TableViewerColumn(viewer, style);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(node -> text.apply((ProcessNode) node)));
        return column;
    }

    /** @param result of a run with queues, or null */
    void show(ProcessSimulation followed, QueueRun.Result result) {
        simulation = followed;
        queues = result;
        viewer.setInput(followed == null ? List.of() : List.copyOf(followed.process().getNodes()));
    }

    Map<ProcessNode, Integer> capacities() {
        return Map.copyOf(capacities);
    }

    private int place(ProcessNode node) {
        return simulation.process().getNodes().indexOf(node);
    }

    private double visits(ProcessNode node) {
        return simulation.chain().visits()[place(node)];
    }

    private final class Places extends EditingSupport {
        Places() {
            super(viewer);
        }

        @Override
        protected boolean canEdit(Object node) {
            return ((ProcessNode) node).getDuration() > 0;
        }

        @Override
        protected CellEditor getCellEditor(Object node) {
            var editor = new TextCellEditor(viewer.getTable());
            editor.setValidator(value -> value.toString().isBlank() || value.toString().strip().matches("[1-9]\\d{0,5}") ? null : Messages.step_places_wrong);
            return editor;
        }

        @Override
        protected Object getValue(Object node) {
            return capacities.containsKey(node) ? String.valueOf(capacities.get(node)) : "";
        }

        @Override
        protected void setValue(Object node, Object value) {
            String typed = value == null ? "" : value.toString().strip();
            if (typed.isEmpty()) {
                capacities.remove(node);
            } else {
                capacities.put((ProcessNode) node, Integer.valueOf(typed));
            }
            viewer.update(node, null);
        }
    }
}
