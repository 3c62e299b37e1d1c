// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;

/** A change of the model by plain calls, recorded, so that it can be taken back as one. A change that fails leaves nothing behind. */
final class Gesture extends AbstractCommand {

    private final Resource model;
    private final Runnable change;
    private ChangeDescription recorded;
    private RuntimeException failure;

    Gesture(String label, Resource model, Runnable change) {
        super(label);
        this.model = model;
        this.change = change;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        var recorder = new ChangeRecorder(model);
        try {
            change.run();
        } catch (RuntimeException e) {
            // Thrown from here, the command stack would only log it.
            failure = e;
        } finally {
            recorded = recorder.endRecording();
            recorder.dispose();
        }
        if (failure != null) {
            recorded.apply();
        }
    }

    /** Why the change did not come about; null where it did. */
    RuntimeException failure() {
        return failure;
    }

    @Override
    public boolean canUndo() {
        return failure == null;
    }

    @Override
    public void undo() {
        recorded.applyAndReverse();
    }

    @Override
    public void redo() {
        recorded.applyAndReverse();
    }
}
