// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.talentbench.model.plugin.UnmetRequirement;

/** Finds what keeps units from being installed, in words that p2's own explanation does not have. */
final class Needs {
    /** Where names are those of plugins, packages and features; others are of the platform. */
    private static final List<String> NAMESPACES = List.of("osgi.bundle", "java.package", "org.eclipse.equinox.p2.iu");

    private final IQueryable<IInstallableUnit> installed;
    private final IQueryable<IInstallableUnit> offered;

    Needs(IQueryable<IInstallableUnit> installed, IQueryable<IInstallableUnit> offered) {
        this.installed = installed;
        this.offered = offered;
    }

    /** The plugin, package or feature that a requirement names. */
    static Optional<String> name(IRequirement requirement) {
        // The first parameters of p2's match expression.
        Object[] parameters = requirement.getMatches().getParameters();
        return parameters.length >= 2 && parameters[0] instanceof String name && NAMESPACES.contains(parameters[1]) ? Optional.of(name)
                : Optional.empty();
    }

    /** What the units need, and those that they bring along, and nobody offers. */
    List<UnmetRequirement> unmet(Collection<IInstallableUnit> units) {
        var unmet = new ArrayList<UnmetRequirement>();
        Set<IInstallableUnit> seen = new HashSet<>(units);
        Deque<IInstallableUnit> open = new ArrayDeque<>(units);
        while (!open.isEmpty()) {
            for (IRequirement requirement : open.removeFirst().getRequirements()) {
                if (requirement.getMin() == 0 || requirement.getFilter() != null || !providers(installed, requirement).isEmpty()) {
                    continue;
                }
                List<IInstallableUnit> found = providers(offered, requirement);
                found.stream().filter(seen::add).forEach(open::add);
                if (found.isEmpty()) {
                    name(requirement).map(name -> unmet(name, requirement)).filter(need -> !unmet.contains(need)).ifPresent(unmet::add);
                }
            }
        }
        return unmet;
    }

    private static List<IInstallableUnit> providers(IQueryable<IInstallableUnit> place, IRequirement requirement) {
        return Units.in(place, QueryUtil.createMatchQuery(requirement.getMatches())).toList();
    }

    private UnmetRequirement unmet(String name, IRequirement requirement) {
        List<Version> present = Units.in(installed, QueryUtil.ALL_UNITS).flatMap(unit -> unit.getProvidedCapabilities().stream())
                .filter(capability -> capability.getName().equals(name) && NAMESPACES.contains(capability.getNamespace()))
                .map(IProvidedCapability::getVersion).map(version -> Version.parseVersion(version.toString())).distinct().toList();
        return new UnmetRequirement(name, range(requirement), present);
    }

    /** p2 writes a requirement as a namespace, a name and a range, and keeps the range to itself. */
    private static VersionRange range(IRequirement requirement) {
        String text = requirement.toString();
        try {
            return VersionRange.valueOf(text.substring(text.lastIndexOf(' ') + 1));
        } catch (IllegalArgumentException e) {
            return VersionRange.valueOf("0");
        }
    }
}
