// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

/** Hears what happens to the models of the window. Always called on the user interface's thread. */
@FunctionalInterface
public interface SessionListener {

    /** What has happened. */
    enum Change {
        /** The model was read for the first time, or could not be. */
        OPENED,
        /** A command was executed, undone or redone. */
        EDITED,
        /** The file now says what the model says. */
        SAVED,
        /** The model was read again, from its file or from the copy of unsaved changes: every element is a new object with the old id. */
        RELOADED,
        /** Another program has changed or removed the file, and the model has changes that are not saved. */
        CONFLICT,
        /** The file was deleted, moved or its project closed. */
        CLOSED
    }

    /** Called after the change. */
    void sessionChanged(ModelSession session, Change change);
}
