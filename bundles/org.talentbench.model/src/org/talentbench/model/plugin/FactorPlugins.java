// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.factor.Rejection;
import org.talentbench.model.internal.Messages;

/**
 * The plugins that contribute factor kinds: those that work, those that the framework cannot use because something they need is not there,
 * and those that lie in the dropins folder and were not taken in. Looks at every bundle and file, so ask when somebody wants to see it.
 */
public final class FactorPlugins {
    private final BundleContext context = FrameworkUtil.getBundle(FactorPlugins.class).getBundleContext();
    private final Requirements requirements = new Requirements(List.of(context.getBundles()));
    private final Signatures signatures = new Signatures(context);

    private FactorPlugins() {}

    /** All of them by their ids, with the dropins of this installation. */
    public static List<FactorPlugin> all() {
        return all(Dropin.folder());
    }

    /** All of them by their ids, with the dropins of a folder, which need not exist. */
    public static List<FactorPlugin> all(Path dropins) {
        FactorPlugins plugins = new FactorPlugins();
        var found = new TreeMap<String, FactorPlugin>();
        Arrays.stream(plugins.context.getBundles()).filter(Declarations::mentionFactors).map(plugins::of)
                .forEach(plugin -> found.put(plugin.id(), plugin));
        Dropin.in(dropins).filter(Dropin::contributes).map(plugins::of).forEach(plugin -> found.putIfAbsent(plugin.id(), plugin));
        return List.copyOf(found.values());
    }

    private FactorPlugin of(Bundle bundle) {
        String id = bundle.getSymbolicName();
        Dictionary<String, String> headers = bundle.getHeaders();
        String name = headers.get(Constants.BUNDLE_NAME);
        List<FactorKind> kinds = FactorKinds.all().stream().filter(kind -> kind.plugin().equals(id)).toList();
        List<Rejection> problems = bundle.getState() == Bundle.INSTALLED ? reasons(id, headers, "plugin.unresolved").toList()
                : FactorKinds.rejected().stream().filter(rejection -> rejection.plugin().equals(id)).toList();
        if (kinds.isEmpty() && problems.isEmpty()) {
            problems = List.of(new Rejection(id, "", Declarations.fault(bundle)));
        }
        return new FactorPlugin(id, name == null ? id : name, bundle.getVersion().toString(), signatures.of(bundle), kinds, problems);
    }

    private FactorPlugin of(Dropin dropin) {
        return new FactorPlugin(dropin.id(), dropin.name(), dropin.version(), signatures.of(dropin.file()), List.of(),
                reasons(dropin.id(), dropin.manifest(), "plugin.notTakenIn").toList());
    }

    private Stream<Rejection> reasons(String id, Dictionary<String, String> manifest, String otherwise) {
        List<UnmetRequirement> unmet = requirements.unmet(manifest);
        Stream<String> reasons = unmet.isEmpty() ? Stream.of(Messages.of(otherwise)) : unmet.stream().map(UnmetRequirement::reason);
        return reasons.map(reason -> new Rejection(id, "", reason));
    }
}
