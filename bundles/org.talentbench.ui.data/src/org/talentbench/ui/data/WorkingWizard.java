// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.data;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.wizard.Wizard;
import org.talentbench.compute.Progress;

/** A wizard whose pages let long work run beside the window. */
abstract class WorkingWizard extends Wizard {

    /**
     * Runs work beside the window, with the wizard's progress bar and its button to stop.
     *
     * @param done what to do with the result, on the window's thread
     * @return why it failed, as a sentence; empty where it did not, and where somebody stopped it
     */
    <R> String run(String task, Function<Progress, R> work, Consumer<R> done) {
        var result = new Object[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    result[0] = work.apply(new MonitoredProgress(monitor, task));
                } catch (CancellationException stopped) {
                    throw new InterruptedException();
                } catch (RuntimeException failed) {
                    throw new InvocationTargetException(failed);
                } finally {
                    monitor.done();
                }
            });
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            return cause.getMessage() == null ? cause.toString() : cause.getMessage();
        } catch (InterruptedException stopped) {
            return "";
        }
        @SuppressWarnings("unchecked")
        R value = (R) result[0];
        done.accept(value);
        return "";
    }
}
