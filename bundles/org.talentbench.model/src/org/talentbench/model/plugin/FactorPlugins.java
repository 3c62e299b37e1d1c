// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
        Arrays.stream(plugins.context.getBundles()).filter(FactorPlugins::contributes).map(plugins::of)
                .forEach(plugin -> found.put(plugin.id(), plugin));
        Dropin.in(dropins).filter(Dropin::contributes).map(plugins::of).forEach(plugin -> found.putIfAbsent(plugin.id(), plugin));
        return List.copyOf(found.values());
    }

    private static boolean contributes(Bundle bundle) {
        URL declarations = bundle.getEntry("plugin.xml");
        if (declarations == null || bundle.getSymbolicName() == null) {
            return false;
        }
        try (InputStream stream = declarations.openStream()) {
            return mentionsFactors(stream);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean mentionsFactors(InputStream declarations) throws IOException {
        return new String(declarations.readAllBytes(), StandardCharsets.UTF_8).contains('"' + FactorKinds.EXTENSION_POINT + '"');
    }

    private FactorPlugin of(Bundle bundle) {
        String id = bundle.getSymbolicName();
        Dictionary<String, String> headers = bundle.getHeaders();
        String name = headers.get(Constants.BUNDLE_NAME);
        List<FactorKind> kinds = FactorKinds.all().stream().filter(kind -> kind.plugin().equals(id)).toList();
        Stream<Rejection> problems = bundle.getState() == Bundle.INSTALLED ? reasons(id, headers, "plugin.unresolved")
                : FactorKinds.rejected().stream().filter(rejection -> rejection.plugin().equals(id));
        return new FactorPlugin(id, name == null ? id : name, bundle.getVersion().toString(), signatures.of(bundle), kinds, problems.toList());
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
