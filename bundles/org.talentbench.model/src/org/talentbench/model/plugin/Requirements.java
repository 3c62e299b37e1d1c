// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.plugin;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What the manifest of a plugin asks for, held against the bundles of the framework. */
final class Requirements {
    private final List<Bundle> bundles;

    Requirements(List<Bundle> bundles) {
        this.bundles = bundles.stream().filter(bundle -> bundle.getState() != Bundle.INSTALLED).toList();
    }

    /** What is asked for and not there; empty where all is, or the manifest cannot be read. */
    List<UnmetRequirement> unmet(Dictionary<String, String> manifest) {
        var unmet = new ArrayList<UnmetRequirement>();
        for (ManifestElement required : elements(manifest, Constants.REQUIRE_BUNDLE)) {
            check(required, Constants.BUNDLE_VERSION_ATTRIBUTE, versions(required.getValue()), unmet);
        }
        for (ManifestElement imported : elements(manifest, Constants.IMPORT_PACKAGE)) {
            check(imported, Constants.VERSION_ATTRIBUTE, packageVersions(imported.getValue()), unmet);
        }
        return unmet;
    }

    private static void check(ManifestElement asked, String attribute, List<Version> present, List<UnmetRequirement> unmet) {
        VersionRange range = new VersionRange(Objects.requireNonNullElse(asked.getAttribute(attribute), "0"));
        if (!Constants.RESOLUTION_OPTIONAL.equals(asked.getDirective(Constants.RESOLUTION_DIRECTIVE))
                && present.stream().noneMatch(range::includes)) {
            unmet.add(new UnmetRequirement(asked.getValue(), range, present));
        }
    }

    private List<Version> versions(String bundle) {
        return bundles.stream().filter(candidate -> bundle.equals(candidate.getSymbolicName())).map(Bundle::getVersion).toList();
    }

    private List<Version> packageVersions(String name) {
        return bundles.stream().flatMap(Requirements::packages)
                .filter(capability -> name.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(capability -> (Version) capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)).toList();
    }

    private static Stream<BundleCapability> packages(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream();
    }

    private static List<ManifestElement> elements(Dictionary<String, String> manifest, String header) {
        try {
            ManifestElement[] elements = ManifestElement.parseHeader(header, manifest.get(header));
            return elements == null ? List.of() : List.of(elements);
        } catch (BundleException e) {
            return List.of();
        }
    }
}
