// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.io.IOException;

/**
 * A model file that cannot be loaded or saved. Its message is one or two sentences that name the file, say what is wrong, and what to
 * do. It is an {@link IOException}, so that EMF's resources pass it on as it is.
 */
public final class ModelException extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;

    public ModelException(String message, String file, int line, int column, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** Name of the file as messages write it. */
    public String file() {
        return file;
    }

    /** The line at fault, from 1; 0 where the file as a whole is. */
    public int line() {
        return line;
    }

    /** The column at fault, from 1; 0 where the file or the line as a whole is. */
    public int column() {
        return column;
    }
}
