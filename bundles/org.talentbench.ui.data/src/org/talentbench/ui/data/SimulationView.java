// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.data.process.ProcessException;
import org.talentbench.data.process.QueueRun;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentPackage;
import org.talentbench.ui.charts.ChartControl;

/** The Simulation view: people followed through a process of the model, on average and with queues. */
public final class SimulationView extends ModelView {

    /** The view's id. */
    public static final String ID = "org.talentbench.ui.data.simulation";

    private static final int PEOPLE = 20_000;

    private Combo choice;
    private Label summary;
    private StepTable steps;
    private ChartControl ends;
    private ChartControl choices;
    private Text arrivals;
    private Button run;
    private Button shown;
    private Label queues;
    private List<Process> processes = List.of();
    private ProcessSimulation simulation;
    private Job job;

    @Override
    protected void createPage(Composite parent) {
        GridLayoutFactory.swtDefaults().applyTo(parent);
        createChoices(parent);
        shown = new Button(parent, SWT.CHECK | SWT.WRAP);
        shown.setText(Messages.simulation_shown);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(shown);
        shown.addListener(SWT.Selection, _ -> session().execute(SetCommand.create(session().domain(), processes.get(choice.getSelectionIndex()),
                TalentPackage.Literals.PROCESS__TRAFFIC_SHOWN, shown.getSelection())));
        summary = wrapped(parent);
        queues = wrapped(parent);
        var tabs = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).hint(240, 200).applyTo(tabs);
        steps = new StepTable(tabs);
        tab(tabs, Messages.simulation_steps, steps);
        ends = new ChartControl(tabs);
        tab(tabs, Messages.simulation_ends, ends);
        choices = new ChartControl(tabs);
        tab(tabs, Messages.simulation_choices, choices);
        tabs.setSelection(0);
    }

    private void createChoices(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(row);
        choice = new Combo(row, SWT.READ_ONLY);
        choice.addListener(SWT.Selection, _ -> follow(processes.get(choice.getSelectionIndex())));
        new Label(row, SWT.NONE).setText(Messages.simulation_arrivals);
        arrivals = new Text(row, SWT.BORDER);
        arrivals.setText("1");
        arrivals.setLayoutData(new RowData(50, SWT.DEFAULT));
        arrivals.addListener(SWT.DefaultSelection, _ -> queue());
        run = new Button(row, SWT.PUSH);
        run.setText(Messages.simulation_queue);
        run.setToolTipText(Messages.simulation_queue_hint);
        run.addListener(SWT.Selection, _ -> queue());
    }

    private static Label wrapped(Composite parent) {
        var label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected Optional<String> show(Organisation organisation) {
        Process before = simulation == null ? null : simulation.process();
        processes = List.copyOf(organisation.getProcesses());
        if (processes.isEmpty()) {
            simulation = null;
            return Optional.of(Messages.simulation_none);
        }
        choice.setItems(processes.stream().map(process -> String.valueOf(process.getName())).toArray(String[]::new));
        follow(before != null && processes.contains(before) ? before : processes.getFirst());
        return Optional.empty();
    }

    private void follow(Process process) {
        choice.select(processes.indexOf(process));
        shown.setSelection(process.isTrafficShown());
        queues.setText("");
        try {
            simulation = ProcessSimulation.of(process);
        } catch (ProcessException impossible) {
            simulation = null;
            summary.setText(impossible.getMessage().replace("&", "&&"));
            steps.show(null, null);
            ends.show(null);
            choices.show(null);
            summary.getParent().layout();
            return;
        }
        var chain = simulation.chain();
        String currency = ((Organisation) process.eContainer()).getCurrency();
        String each = chain.retained() > 0 ? NLS.bind(Messages.simulation_retained, new Object[] { Wording.percent(chain.retained()),
                Wording.number(Math.round(chain.costPerRetained())), currency }) : Messages.simulation_nobody;
        summary.setText(NLS.bind(Messages.simulation_candidate, new Object[] { Wording.number(Math.round(10 * chain.time()) / 10.0),
                Wording.number(Math.round(chain.cost())), currency, each }));
        steps.show(simulation, null);
        ends.show(DataCharts.ends(simulation));
        choices.show(DataCharts.choices(simulation));
        summary.getParent().layout();
    }

    /** Lets people queue, beside the window; the same button stops it. */
    private void queue() {
        if (job != null) {
            job.cancel();
            return;
        }
        if (simulation == null) {
            return;
        }
        ProcessSimulation followed = simulation;
        double rate;
        try {
            rate = Double.parseDouble(arrivals.getText().strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            queues.setText(Messages.simulation_no_rate);
            return;
        }
        Map<ProcessNode, Integer> capacities = steps.capacities();
        long seed = ((Organisation) followed.process().eContainer()).getSeed();
        run.setText(Messages.simulation_stop);
        job = Job.create(Messages.simulation_running, monitor -> {
            IStatus status = Status.OK_STATUS;
            Runnable shown;
            try {
                QueueRun.Result result = followed.queues(capacities, rate, PEOPLE, seed, new MonitoredProgress(monitor, Messages.simulation_running));
                shown = () -> showQueues(followed, result, rate);
            } catch (CancellationException stopped) {
                status = Status.CANCEL_STATUS;
                shown = () -> queues.setText("");
            } catch (ProcessException impossible) {
                shown = () -> queues.setText(impossible.getMessage().replace("&", "&&"));
            }
            Runnable said = shown;
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                job = null;
                if (!queues.isDisposed()) {
                    run.setText(Messages.simulation_queue);
                    said.run();
                    queues.getParent().layout();
                }
            });
            return status;
        });
        job.schedule();
    }

    private void showQueues(ProcessSimulation followed, QueueRun.Result result, double rate) {
        if (simulation == followed) {
            queues.setText(NLS.bind(Messages.simulation_queues, new Object[] { Wording.number(PEOPLE), Wording.number(rate),
                    Wording.number(Math.round(10 * result.time().value()) / 10.0), Wording.number(Math.round(19.6 * result.time().standardError()) / 10.0) }));
            steps.show(simulation, result);
        }
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
