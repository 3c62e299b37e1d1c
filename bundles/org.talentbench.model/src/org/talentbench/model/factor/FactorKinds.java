// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.RegistryFactory;
import org.talentbench.model.talent.Factor;

/**
 * The installed factor kinds, in the order of their plugins' names. What is contributed is looked up when first asked for, and again only
 * after a plugin has come or gone; a kind is read when it is first used. Without an extension registry, as in a plain JVM, there are none.
 * Thread safe.
 */
public final class FactorKinds {
    /** Id of the extension point. */
    public static final String EXTENSION_POINT = "org.talentbench.model.factors";

    private static final Map<Runnable, Changes> LISTENERS = new ConcurrentHashMap<>();
    private static volatile FactorKinds installed;

    private final IExtension[] extensions;
    private final Map<String, Contribution> contributions = new LinkedHashMap<>();
    private final List<Rejection> turnedAway = new ArrayList<>();

    private FactorKinds(IExtension[] extensions) {
        this.extensions = extensions;
        // The registry's own order changes from start to start; which of two kinds with one id is kept must not.
        Stream.of(extensions)
                .flatMap(extension -> Stream.of(extension.getConfigurationElements()))
                .sorted(Comparator.comparing((IConfigurationElement element) -> element.getContributor().getName()))
                .map(Contribution::new)
                .forEach(this::add);
    }

    /** All installed kinds. */
    public static Collection<FactorKind> all() {
        return installed().contributions.values().stream().flatMap(contribution -> contribution.kind().stream()).toList();
    }

    /** The installed kind of an id; {@code null} finds nothing. */
    public static Optional<FactorKind> find(String id) {
        return Optional.ofNullable(installed().contributions.get(id)).flatMap(Contribution::kind);
    }

    /** Whether a factor says its kind and that kind is not installed. */
    public static boolean isMissing(Factor factor) {
        return factor.getKind() != null && find(factor.getKind()).isEmpty();
    }

    /** The contributions that are no factor kinds, each with its reason. */
    public static List<Rejection> rejected() {
        FactorKinds known = installed();
        return Stream.concat(known.turnedAway.stream(),
                known.contributions.values().stream().flatMap(contribution -> contribution.rejection().stream())).toList();
    }

    /** Adds somebody who is told, some time later and on any thread, that a plugin has come or gone. */
    public static void addListener(Runnable listener) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry != null) {
            registry.addListener(LISTENERS.computeIfAbsent(listener, Changes::new), EXTENSION_POINT);
        }
    }

    /** Takes a listener away again. */
    public static void removeListener(Runnable listener) {
        IRegistryEventListener known = LISTENERS.remove(listener);
        if (known != null) {
            RegistryFactory.getRegistry().removeListener(known);
        }
    }

    private void add(Contribution contribution) {
        try {
            if (!contribution.id().isEmpty()) {
                FactorKindReader.checkOwned(contribution.id(), contribution.plugin());
            }
            if (contributions.putIfAbsent(contribution.id(), contribution) != null) {
                throw new Unfit("factor.duplicateId", contribution.id());
            }
        } catch (Unfit unfit) {
            turnedAway.add(contribution.reject(unfit));
        }
    }

    private static FactorKinds installed() {
        IExtension[] extensions = extensions();
        FactorKinds known = installed;
        if (known == null || !Arrays.equals(known.extensions, extensions)) {
            synchronized (FactorKinds.class) {
                known = installed;
                if (known == null || !Arrays.equals(known.extensions, extensions)) {
                    known = new FactorKinds(extensions);
                    installed = known;
                }
            }
        }
        return known;
    }

    /** What plugins contribute now. Asked for each time, which is cheap: the registry tells its listeners of changes only some time later. */
    private static IExtension[] extensions() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        IExtensionPoint point = registry == null ? null : registry.getExtensionPoint(EXTENSION_POINT);
        return point == null ? new IExtension[0] : point.getExtensions();
    }

    private record Changes(Runnable listener) implements IRegistryEventListener {

        @Override
        public void added(IExtension[] extensions) {
            listener.run();
        }

        @Override
        public void removed(IExtension[] extensions) {
            listener.run();
        }

        @Override
        public void added(IExtensionPoint[] points) {
            // The extension point is there as long as the model is.
        }

        @Override
        public void removed(IExtensionPoint[] points) {
            // As above.
        }
    }
}
