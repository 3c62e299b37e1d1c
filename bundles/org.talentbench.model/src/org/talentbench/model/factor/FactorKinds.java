// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.RegistryFactory;

/**
 * The installed factor kinds, in the order of their plugins' names. Read from the extension registry when first asked for, and again
 * only after a plugin has come or gone. Without an extension registry, as in a plain JVM, there are none. Thread safe.
 */
public final class FactorKinds {
    /** Id of the extension point. */
    public static final String EXTENSION_POINT = "org.talentbench.model.factors";

    private static volatile FactorKinds installed;

    private final Map<String, FactorKind> kinds;
    private final List<Rejection> rejections;

    FactorKinds(Map<String, FactorKind> kinds, List<Rejection> rejections) {
        this.kinds = new LinkedHashMap<>(kinds);
        this.rejections = List.copyOf(rejections);
    }

    /** All installed kinds. */
    public static Collection<FactorKind> all() {
        return Collections.unmodifiableCollection(installed().kinds.values());
    }

    /** The installed kind of an id; {@code null} finds nothing. */
    public static Optional<FactorKind> find(String id) {
        return Optional.ofNullable(installed().kinds.get(id));
    }

    /** The contributions that are no factor kinds, each with its reason. */
    public static List<Rejection> rejected() {
        return installed().rejections;
    }

    private static FactorKinds installed() {
        FactorKinds known = installed;
        if (known == null) {
            synchronized (FactorKinds.class) {
                known = installed;
                if (known == null) {
                    known = read(RegistryFactory.getRegistry());
                    installed = known;
                }
            }
        }
        return known;
    }

    private static FactorKinds read(IExtensionRegistry registry) {
        if (registry == null) {
            return new FactorKinds(Map.of(), List.of());
        }
        // The registry keeps a listener once, however often it is added.
        registry.addListener(Changes.FORGET, EXTENSION_POINT);
        return new FactorKindReader().read(registry.getConfigurationElementsFor(EXTENSION_POINT));
    }

    private enum Changes implements IRegistryEventListener {
        FORGET;

        @Override
        public void added(IExtension[] extensions) {
            installed = null;
        }

        @Override
        public void removed(IExtension[] extensions) {
            installed = null;
        }

        @Override
        public void added(IExtensionPoint[] points) {}

        @Override
        public void removed(IExtensionPoint[] points) {}
    }
}
