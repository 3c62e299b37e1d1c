// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;

/**
 * What a plugin contributes to the extension point: a factor kind, or a reason why it is none. Read when first asked for, so that an
 * installed kind which no model uses costs nothing and none of its plugin's classes is loaded.
 */
final class Contribution {
    private final IConfigurationElement element;
    private FactorKind kind;
    private Rejection rejection;

    Contribution(IConfigurationElement element) {
        this.element = element;
    }

    /** Symbolic name of the bundle that contributes it. */
    String plugin() {
        return element.getContributor().getName();
    }

    /** Its id, empty where it has none. */
    String id() {
        String id = element.getAttribute("id");
        return id == null ? "" : id;
    }

    Optional<FactorKind> kind() {
        read();
        return Optional.ofNullable(kind);
    }

    Optional<Rejection> rejection() {
        read();
        return Optional.ofNullable(rejection);
    }

    Rejection reject(Unfit unfit) {
        return new Rejection(plugin(), id(), unfit.getMessage());
    }

    private synchronized void read() {
        if (kind == null && rejection == null) {
            try {
                kind = new FactorKindReader(element).read();
            } catch (Unfit unfit) {
                rejection = reject(unfit);
            }
        }
    }
}
