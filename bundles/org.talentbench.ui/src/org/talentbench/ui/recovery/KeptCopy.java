// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.recovery;

import java.nio.file.Path;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.talentbench.model.Autosave;
import org.talentbench.model.ModelException;
import org.talentbench.ui.Messages;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/** The copy of one model's unsaved changes that this window keeps. */
final class KeptCopy {

    /** What a crash may cost. Writing waits for the disk, so not every letter that somebody types is written by itself. */
    private static final int DELAY_MILLISECONDS = 2000;
    /** When to try again where there was no room, or no folder, for it. */
    private static final int AGAIN_MILLISECONDS = 10_000;

    private final ModelSession session;
    private final Path file;
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Job writing;
    /** Whether there are unsaved changes; guarded by this, so that a copy that is just being written is not left behind by a save. */
    private boolean wanted;
    private boolean complained;

    KeptCopy(ModelSession session) {
        this.session = session;
        this.file = session.path();
        writing = Job.createSystem(Messages.autosave_writing, (ICoreRunnable) monitor -> write());
    }

    /** Writes the model as it then is, a moment later. Asking again before that changes nothing. */
    void renew() {
        synchronized (this) {
            wanted = true;
        }
        writing.schedule(DELAY_MILLISECONDS);
    }

    /** Removes the copy: there is nothing unsaved any more. */
    void discard() {
        writing.cancel();
        synchronized (this) {
            if (wanted) {
                wanted = false;
                attempt(() -> Autosave.discard(file));
            }
        }
    }

    private void write() {
        if (!display.isDisposed() && !attempt(this::keep)) {
            writing.schedule(AGAIN_MILLISECONDS);
        }
    }

    private void keep() throws ModelException {
        byte[] content = display.syncCall(this::content);
        synchronized (this) {
            if (wanted && content.length > 0) {
                Autosave.write(content, file);
            }
        }
    }

    private byte[] content() throws ModelException {
        return session.dirty() ? session.content() : new byte[0];
    }

    /** Whether it went well. A folder that cannot be written to is no reason to stop the work, and no news the second time. */
    private boolean attempt(Step step) {
        try {
            step.run();
            return true;
        } catch (ModelException e) {
            if (!complained) {
                complained = true;
                TalentUi.log(Status.warning(e.getMessage(), e));
            }
            return false;
        }
    }

    private interface Step {
        void run() throws ModelException;
    }
}
