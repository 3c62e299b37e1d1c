// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.talentbench.model.talent.ResponsePoint;
import org.talentbench.ui.Numbers;

/** A field for the points of a curve, one on each line: x → y. */
final class PointsField extends TextField {

    private static final Pattern LINE = Pattern.compile("\\s*(\\S+?)\\s*(?:→|->|;|\\s)\\s*(\\S+)\\s*");

    PointsField(EStructuralFeature feature) {
        super(feature);
    }

    @Override
    protected int style() {
        return SWT.MULTI | SWT.V_SCROLL | SWT.BORDER;
    }

    @Override
    protected void layout() {
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, 4 * text.getLineHeight()).applyTo(text);
    }

    @Override
    protected boolean multiLine() {
        return true;
    }

    @Override
    protected Optional<String> complaint(String typed) {
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && point(lines.get(i)).isEmpty()) {
                return Optional.of(NLS.bind(Messages.points_expected, i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    protected Object value(String typed) {
        return typed.lines().flatMap(line -> point(line).stream()).toList();
    }

    private static Optional<ResponsePoint> point(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> x = Numbers.parse(matcher.group(1));
        Optional<BigDecimal> y = Numbers.parse(matcher.group(2));
        return x.isPresent() && y.isPresent() ? Optional.of(ResponseKind.point(x.get().doubleValue(), y.get().doubleValue())) : Optional.empty();
    }

    @Override
    protected String text(Object value) {
        return ((List<?>) value).stream().map(ResponsePoint.class::cast).map(point -> Numbers.exact(point.getX()) + " → " + Numbers.exact(point.getY()))
                .collect(Collectors.joining(text.getLineDelimiter()));
    }

    @Override
    protected String remark() {
        return Messages.points_remark;
    }
}
