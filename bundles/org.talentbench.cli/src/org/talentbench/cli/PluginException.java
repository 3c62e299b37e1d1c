// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

/** A plugin cannot be installed, removed or written; the message says why and what to do. */
final class PluginException extends Exception {
    private static final long serialVersionUID = 1;

    PluginException(String message) {
        super(message);
    }
}
