// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test during which anything is written into the Error Log has failed, whatever the window looked like. */
public final class ErrorLog implements BeforeEachCallback, AfterEachCallback, ILogListener {

    private final List<String> errors = new CopyOnWriteArrayList<>();

    @Override
    public void logging(IStatus status, String plugin) {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(plugin + ": " + status.getMessage() + (status.getException() == null ? "" : " (" + status.getException() + ")"));
        }
    }

    /** The one error that this test is about; it must be there. */
    public void expect(String words) {
        assertEquals(1, errors.size(), () -> errors.toString());
        assertTrue(errors.removeFirst().contains(words));
    }

    /** Errors that this test has caused on purpose, however often the platform writes them down; there must be one. */
    void forgive(String words) {
        assertTrue(errors.removeIf(error -> error.contains(words)), () -> errors.toString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Platform.addLogListener(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(this);
        List<String> found = List.copyOf(errors);
        errors.clear();
        assertEquals(List.of(), found, "errors in the Error Log");
    }
}
