// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.recovery;

import java.util.HashMap;
import java.util.Map;

import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.SessionListener;

/** Keeps a copy of every model with unsaved changes beside its file, a moment behind it, so that a crash loses little. */
public final class Autosaving implements SessionListener {

    private final Map<ModelSession, KeptCopy> copies = new HashMap<>();

    @Override
    public void sessionChanged(ModelSession session, Change change) {
        switch (change) {
        case EDITED, RELOADED, SAVED -> {
            if (session.dirty()) {
                copies.computeIfAbsent(session, KeptCopy::new).renew();
            } else if (copies.containsKey(session)) {
                copies.get(session).discard();
            }
        }
        case CLOSED -> {
            KeptCopy copy = copies.remove(session);
            if (copy != null) {
                copy.discard();
            }
        }
        case OPENED, CONFLICT -> {
            // Nothing is said that was not said before.
        }
        }
    }
}
