// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.talentbench.model.Responses;
import org.talentbench.model.Responses.Range;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.Response;
import org.talentbench.model.talent.TalentPackage.Literals;
import org.talentbench.model.talent.Variable;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;
import org.talentbench.ui.properties.curve.Curve;

/** The Response tab: the shape of an influence's response, its numbers, and the curve that they make, which follows every digit. */
public final class ResponseSection extends CurveSection {

    private Combo kind;
    private Composite form;
    private Influence influence;
    private Response shownResponse;
    private List<Field> fields = List.of();

    /** Influences, and what they consist of. */
    public static final class Has implements IFilter {
        @Override
        public boolean select(Object selected) {
            return selected instanceof EObject element && influence(element).isPresent();
        }
    }

    /** The influence that an element is or is part of. */
    private static Optional<Influence> influence(EObject element) {
        return Stream.iterate(element, each -> each != null, EObject::eContainer).filter(Influence.class::isInstance).map(Influence.class::cast).findFirst();
    }

    @Override
    protected void createBody(Composite body) {
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(8, 8).applyTo(body);
        form = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(Field.COLUMNS).spacing(8, 5).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        Label label = new Label(form, SWT.NONE);
        label.setText(NLS.bind(Messages.field_label, Wording.of(Literals.INFLUENCE__RESPONSE)));
        GridDataFactory.fillDefaults().hint(Field.LABEL_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
        kind = new Combo(form, SWT.READ_ONLY);
        kind.setItems(Stream.of(ResponseKind.values()).map(ResponseKind::label).toArray(String[]::new));
        kind.setVisibleItemCount(ResponseKind.values().length);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(kind);
        kind.addListener(SWT.Selection, event -> change(ResponseKind.values()[kind.getSelectionIndex()]));
        createCurve(body);
    }

    private void change(ResponseKind chosen) {
        if (chosen != ResponseKind.of(influence.getResponse())) {
            Response before = influence.getResponse();
            Response after = chosen.like(x -> Responses.value(before, x), Range.of(influence.getSource()));
            TalentUi.sessions().owning(influence).ifPresent(session -> {
                Command command = SetCommand.create(session.domain(), influence, Literals.INFLUENCE__RESPONSE, after == null ? SetCommand.UNSET_VALUE : after);
                session.execute(command);
            });
        }
    }

    @Override
    protected void show(EObject element) {
        influence = influence(element).orElseThrow();
        kind.select(ResponseKind.of(influence.getResponse()).ordinal());
        showFields(influence.getResponse());
        super.show(influence);
    }

    private void showFields(Response response) {
        if (response != shownResponse) {
            shownResponse = response;
            List<Control> rows = List.of(form.getChildren());
            rows.subList(2, rows.size()).forEach(Control::dispose);
            fields = response == null ? List.of() : Stream.of(Fields.numbers(response.eClass()), Fields.general(response.eClass()), Fields.points(response.eClass()))
                    .flatMap(List::stream).toList();
            fields.forEach(field -> field.create(form, this::layoutAgain));
            layoutAgain();
        }
        fields.forEach(field -> field.show(response));
    }

    @Override
    protected Optional<Drawn> draw(EObject element) {
        Variable source = influence.getSource();
        if (source == null || influence.getTarget() == null) {
            return Optional.empty();
        }
        Range range = Range.of(source);
        double today = today(source);
        String from = Quantities.unit(source);
        String to = Quantities.unit(influence.getTarget());
        String words = NLS.bind(Messages.response_words, new Object[] { Wording.of(source), Wording.of(influence.getTarget()), Numbers.format(range.upper()), from,
                Numbers.format(value(range.upper()) - value(today)), to });
        return Optional.of(new Drawn(Curve.of(this::value, range.lower(), range.upper(), new Curve.Mark(today, Messages.response_today)), from, to, words));
    }

    private double value(double x) {
        return influence.getWeight() * Responses.value(influence.getResponse(), x);
    }

    /** Where the source stands; the middle of its range where that is no single number. */
    private static double today(Variable source) {
        return source instanceof Incentive lever ? Math.clamp(lever.getToday(), Range.of(lever).lower(), Range.of(lever).upper())
                : source instanceof Driver driver ? Math.clamp(driver.getLevel(), 0, 100) : Range.of(source).at(0.5);
    }

    @Override
    protected String instead(EObject element) {
        return Messages.response_incomplete;
    }
}
