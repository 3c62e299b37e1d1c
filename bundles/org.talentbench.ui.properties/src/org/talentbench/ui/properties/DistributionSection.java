// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.properties;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.osgi.util.NLS;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Outcome;
import org.talentbench.ui.Numbers;
import org.talentbench.ui.properties.curve.Curve;

/** Below the numbers of what differs between people: how it is distributed. */
public final class DistributionSection extends CurveSection {

    private static final double SCALE = 100;
    /** Outside, there is one of 700. */
    private static final double WIDE = 3.2;

    /** Only drivers and outcomes have a deviation. */
    public static final class Has implements IFilter {
        @Override
        public boolean select(Object selected) {
            return selected instanceof Driver || selected instanceof Outcome;
        }
    }

    @Override
    protected Optional<Drawn> draw(EObject element) {
        return switch (element) {
        case Driver driver when driver.getDeviation() > 0 -> {
            String words = NLS.bind(Messages.distribution_driver, Numbers.format(driver.getLevel()), Numbers.format(driver.getDeviation()));
            yield Optional.of(new Drawn(Curve.shapeOf(x -> density(x, driver.getLevel(), driver.getDeviation()), 0, SCALE,
                    new Curve.Mark(driver.getLevel(), Messages.distribution_mean)), Messages.unit_points, "", words));
        }
        case Outcome outcome when outcome.getDeviation() > 0 -> {
            String unit = outcome.getUnit() == null ? "" : outcome.getUnit();
            double deviation = outcome.getDeviation();
            yield Optional.of(new Drawn(Curve.shapeOf(x -> density(x, 0, deviation), -WIDE * deviation, WIDE * deviation, new Curve.Mark(0, Messages.distribution_mean)),
                    unit, "", NLS.bind(Messages.distribution_outcome, Numbers.format(deviation), unit)));
        }
        default -> Optional.empty();
        };
    }

    @Override
    protected String instead(EObject element) {
        return element instanceof Driver ? Messages.distribution_constant : Messages.distribution_none;
    }

    /** Of a normal distribution, as a share of its greatest value: only the shape says something. */
    private static double density(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return Math.exp(-z * z / 2);
    }
}
