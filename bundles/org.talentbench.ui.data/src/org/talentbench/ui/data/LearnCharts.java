// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.talentbench.charts.Axis;
import org.talentbench.charts.Chart;
import org.talentbench.charts.Layer;
import org.talentbench.charts.NumberForm;
import org.talentbench.charts.Plot;
import org.talentbench.charts.Spot;
import org.talentbench.charts.Tone;
import org.talentbench.compute.nd4j.learn.Epoch;

/** What the window draws of learning. */
final class LearnCharts {
    private LearnCharts() {
    }

    /** The losses over the epochs, of the rows learnt from and of those kept apart. */
    static Chart losses(List<Epoch> epochs) {
        return new Plot(Messages.learnt_losses, new Axis(Messages.learnt_epoch, NumberForm.plain()), new Axis(Messages.learnt_loss, NumberForm.plain()), List.of(
                new Layer.Line(Messages.learnt_training, Tone.FIRST, false, spots(epochs, Epoch::training)),
                new Layer.Line(Messages.learnt_test, Tone.SECOND, false, spots(epochs, Epoch::test))));
    }

    private static List<Spot> spots(List<Epoch> epochs, ToDoubleFunction<Epoch> loss) {
        return epochs.stream().map(epoch -> new Spot(epoch.number(), loss.applyAsDouble(epoch))).toList();
    }
}
