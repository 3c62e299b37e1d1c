// SPDX-License-Identifier: EPL-2.0
package org.talentbench.app;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Calibration;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.nd4j.Nd4jCuda;
import org.talentbench.compute.nd4j.Offer;
import org.talentbench.ui.TalentUi;

/** Says what this machine can compute on and how fast, which of it is taken by itself for a model of which size, why, and what is missing for the rest. */
public final class ComputePreferences extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int WIDTH = 390;
    /** Employees times draws of the models for which the choice is shown. */
    private static final long[] SIZES = { 100, 10_000, 1_000_000 };

    private Table backends;
    private Table choices;
    private Label note;
    private Button measure;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.compute_about);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(body);
        backends = table(body, Messages.compute_backend, Messages.compute_state, Messages.compute_speed, Messages.compute_prepare, Messages.compute_device);
        wrapped(body).setText(addition());
        note = wrapped(body);
        choices = table(body, Messages.compute_size, Messages.compute_choice, Messages.compute_times);
        TalentUi.name(backends, Messages.compute_backend);
        TalentUi.name(choices, Messages.compute_choice);
        show(InstalledBackends.knownCalibration());
        return body;
    }

    @Override
    protected void contributeButtons(Composite bar) {
        ((GridLayout) bar.getLayout()).numColumns++;
        measure = new Button(bar, SWT.PUSH);
        measure.setText(Messages.compute_measure);
        measure.addListener(SWT.Selection, _ -> measure());
        setButtonLayoutData(measure);
    }

    /** A table gives way where the dialog, which keeps the size that it had, is lower than the page. */
    private static Table table(Composite body, String... titles) {
        var table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (String title : titles) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 4 * table.getItemHeight()).minSize(SWT.DEFAULT, 2 * table.getItemHeight()).applyTo(table);
        return table;
    }

    private static Label wrapped(Composite body) {
        var label = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Whether ND4J's library for cards is there, or could be. */
    private static String addition() {
        Nd4jCuda cuda = Nd4jCuda.ofUser();
        return Nd4jCuda.NAME + ": " + switch (Offer.here(NvidiaDriver::new)) {
        case Offer.Made _ when cuda.installed() -> NLS.bind(Messages.compute_cuda_installed, cuda.folder());
        case Offer.Made(String card) -> NLS.bind(Messages.compute_cuda_offered, card, number(cuda.bytes() * 1e-9, 1));
        case Offer.OtherCard(String card, int capability) -> NLS.bind(Messages.compute_cuda_other_card, card, number(capability / 10.0, 1));
        case Offer.NoCard(String reason) -> NLS.bind(Messages.compute_cuda_no_card, reason);
        };
    }

    private void show(Calibration calibration) {
        List<Backend> all = InstalledBackends.all().all();
        backends.removeAll();
        all.forEach(backend -> new TableItem(backends, SWT.NONE).setText(row(backend, calibration)));
        List<Backend> measured = all.stream().filter(calibration::counts).toList();
        note.setText(measured.isEmpty() ? NLS.bind(Messages.compute_not_measured, InstalledBackends.all().preferred().id(), number(Backends.WORTH_PREPARING, 0))
                : NLS.bind(Messages.compute_why, Calibration.BATCHES, Calibration.POLICIES));
        choices.removeAll();
        for (long size : SIZES) {
            new TableItem(choices, SWT.NONE).setText(new String[] { number(size, 0), calibration.fastest(measured, size).map(Backend::id)
                    .orElseGet(() -> (size < Backends.WORTH_PREPARING ? Backends.reference() : InstalledBackends.all().preferred()).id()), times(measured, calibration, size) });
        }
        pack(backends);
        pack(choices);
        note.requestLayout();
    }

    private static String[] row(Backend backend, Calibration calibration) {
        return switch (backend.availability()) {
        case Availability.Unavailable(String reason) -> new String[] { backend.id(), Messages.compute_unavailable, "", "", reason };
        case Availability.Available(String device, _) when calibration.counts(backend) -> new String[] { backend.id(), Messages.compute_available,
                number(calibration.speeds().get(backend.id()).rate() / 1e6, 0), number(calibration.speeds().get(backend.id()).prepare(), 2), device };
        case Availability.Available(String device, _) -> new String[] { backend.id(), Messages.compute_available, "", "", device };
        };
    }

    private static String times(List<Backend> measured, Calibration calibration, long size) {
        record Time(String id, double seconds) {
        }
        return measured.stream().map(backend -> new Time(backend.id(), calibration.speeds().get(backend.id()).seconds(size)))
                .sorted(Comparator.comparingDouble(Time::seconds)).map(time -> NLS.bind(Messages.compute_seconds, time.id(), number(time.seconds(), 3)))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static void pack(Table table) {
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
    }

    /** Beside the window; the page may be closed before it is done. */
    private void measure() {
        measure.setEnabled(false);
        Display display = measure.getDisplay();
        var job = new MeasuringJob();
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                display.asyncExec(() -> {
                    if (!measure.isDisposed()) {
                        measure.setEnabled(true);
                        show(InstalledBackends.knownCalibration());
                    }
                });
            }
        });
        job.schedule();
    }
}
