// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.examples.CostRange;
import org.talentbench.model.Responses;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Variable;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.Wording;
import org.talentbench.ui.properties.curve.Curve;
import org.talentbench.ui.properties.curve.CurveCanvas;

/** Writes a programme into a grid of two columns: words at the left, curves at the right. */
final class ProgrammeText {

    private static final int CURVE_WIDTH = 230;
    private static final int CURVE_HEIGHT = 100;
    /** Narrower, a line holds too few words to be read with ease; the view scrolls then. */
    private static final int LEAST_WIDTH = 160;

    private final Composite body;

    ProgrammeText(Composite body) {
        this.body = body;
    }

    Control title(String text) {
        Label label = label(body, text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
        return label;
    }

    void words(String text) {
        wide(label(body, text), 0);
    }

    void remark(String text) {
        wide(aside(label(body, text)), 2);
    }

    private void heading(String text) {
        Label label = label(body, text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.BANNER_FONT));
        wide(label, 12);
    }

    /** Every lever with its range and cost, and each thing that it moves as a curve. */
    void levers(Organisation model) {
        if (model.getIncentives().isEmpty()) {
            return;
        }
        heading(Messages.library_levers);
        model.getIncentives().forEach(lever -> {
            Optional<CostRange> range = CostRange.of(model, lever);
            item(lever.getName(), NLS.bind(Messages.library_lever, new Object[] { Numbers.format(lever.getLower()), Numbers.format(lever.getUpper()), lever.getUnit(),
                    Numbers.format(lever.getCostPerUnit()), model.getCurrency() })
                    + range.map(costs -> NLS.bind(Messages.library_range, Numbers.format(costs.low()), Numbers.format(costs.high()))).orElse(""),
                    lever.getDocumentation());
            lever.getOutgoing().forEach(influence -> effect(lever, influence));
        });
    }

    private void effect(Incentive lever, Influence influence) {
        Composite words = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).indent(16, 4).hint(LEAST_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(words);
        double most = influence.getWeight() * Responses.value(influence.getResponse(), lever.getUpper());
        String sentence = NLS.bind(Messages.library_effect, new Object[] { target(influence.getTarget()), signed(most), unit(influence.getTarget()),
                Numbers.format(lever.getUpper()), lever.getUnit() });
        wrapped(words, sentence);
        source(words, influence.getDocumentation());
        var curve = new CurveCanvas(body);
        curve.show(Curve.of(x -> influence.getWeight() * Responses.value(influence.getResponse(), x), lever.getLower(), lever.getUpper()), lever.getUnit(),
                unit(influence.getTarget()), sentence);
        GridDataFactory.fillDefaults().hint(CURVE_WIDTH, CURVE_HEIGHT).align(SWT.END, SWT.CENTER).applyTo(curve);
    }

    private static String target(Variable target) {
        return target instanceof Driver driver ? NLS.bind(Messages.library_driver, Wording.of(driver), Wording.of(driver.eContainer())) : Wording.of(target);
    }

    private static String unit(Variable target) {
        return target instanceof Outcome outcome && outcome.getUnit() != null ? outcome.getUnit() : Messages.library_points;
    }

    private static String signed(double value) {
        return value > 0 ? "+" + Numbers.format(value) : Numbers.format(value).replace('-', '−');
    }

    /** The talent process of the programme, in the order in which it is gone through. */
    void steps(Organisation model) {
        for (Process process : model.getProcesses()) {
            heading(Messages.library_steps);
            remark(process.getDocumentation());
            int number = 0;
            for (ProcessNode node : process.getNodes()) {
                if (!node.getOutgoingFlows().isEmpty()) {
                    number++;
                    item(number + ".  " + Wording.of(node), NLS.bind(Messages.library_step, new Object[] { Numbers.format(node.getDuration()),
                            Numbers.format(node.getCost()), model.getCurrency() }) + ways(node.getOutgoingFlows()), node.getDocumentation());
                }
            }
        }
    }

    private static String ways(List<Flow> flows) {
        return flows.stream().anyMatch(flow -> flow.getProbability() == null) ? "" : flows.stream().map(flow -> NLS.bind(Messages.library_way, new Object[] { Wording.of(flow),
                Numbers.format(flow.getProbability() * 100), Wording.of(flow.getTarget()) })).collect(Collectors.joining(Messages.merge_semicolon, "\n", ""));
    }

    /** The outcomes that come with the programme. */
    void measures(Organisation model) {
        if (model.getOutcomes().isEmpty()) {
            return;
        }
        heading(Messages.library_measures);
        model.getOutcomes().forEach(outcome -> item(Wording.of(outcome), outcome.getKind() == OutcomeKind.FORMULA
                ? NLS.bind(Messages.library_formula, outcome.getUnit(), outcome.getFormula()) : outcome.getUnit(), outcome.getDocumentation()));
    }

    private void item(String name, String figures, String source) {
        Composite item = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(item);
        wide(item, 4);
        Label label = wrapped(item, name);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        wrapped(item, figures);
        source(item, source);
    }

    /** Where a number comes from. */
    private static void source(Composite parent, String text) {
        if (text != null) {
            aside(wrapped(parent, text));
        }
    }

    /** In a hand of its own; only letters have one, Chinese characters would merely lean. */
    private static Label aside(Label label) {
        if (!Locale.getDefault().getLanguage().equals("zh")) {
            label.setFont(JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
        }
        return label;
    }

    private static Label wrapped(Composite parent, String text) {
        Label label = label(parent, text);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void wide(Control control, int above) {
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).indent(0, above).applyTo(control);
    }

    private static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        return label;
    }
}
