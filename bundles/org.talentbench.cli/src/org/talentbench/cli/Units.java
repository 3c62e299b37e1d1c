// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Finds p2's installable units the way people name them: a feature by its id, or by the id of a plugin in it. */
final class Units {
    private static final String FEATURE = ".feature.group";
    /** The product itself, which is no plugin. */
    private static final Set<String> PRODUCT = Set.of("talentbench", "org.talentbench.workbench" + FEATURE);

    private Units() {
    }

    /** What people call a unit. */
    static String name(IInstallableUnit unit) {
        String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
        return name == null ? unit.getId() : name;
    }

    static Stream<IInstallableUnit> in(IQueryable<IInstallableUnit> place, IQuery<IInstallableUnit> query) {
        return place.query(query, new NullProgressMonitor()).stream();
    }

    /** What was installed by itself into an installation, without the product. */
    static Stream<IInstallableUnit> roots(IQueryable<IInstallableUnit> installation) {
        return in(installation, new UserVisibleRootQuery()).filter(unit -> !PRODUCT.contains(unit.getId()));
    }

    /** The newest unit of an id: a feature, or a plugin that no feature holds. */
    static Optional<IInstallableUnit> newest(IQueryable<IInstallableUnit> place, String id) {
        return named(in(place, QueryUtil.createIUGroupQuery()).toList(), id)
                .or(() -> in(place, QueryUtil.createIUQuery(id)).max(Comparator.naturalOrder()));
    }

    /** The newest of the units that is meant by an id. */
    static Optional<IInstallableUnit> named(Collection<IInstallableUnit> units, String id) {
        return units.stream().filter(unit -> unit.getId().equals(id) || unit.getId().equals(id + FEATURE)).max(Comparator.naturalOrder())
                .or(() -> units.stream().filter(unit -> holds(unit, id)).max(Comparator.naturalOrder()));
    }

    private static boolean holds(IInstallableUnit unit, String id) {
        return unit.getRequirements().stream().anyMatch(requirement -> Needs.name(requirement).filter(id::equals).isPresent());
    }

    /** What a site offers, for somebody who asked for something else. */
    static String offered(IQueryable<IInstallableUnit> site) {
        List<IInstallableUnit> features = in(site, QueryUtil.createIUGroupQuery()).toList();
        Stream<IInstallableUnit> all = features.isEmpty() ? in(site, QueryUtil.ALL_UNITS) : features.stream();
        return all.map(unit -> unit.getId().replace(FEATURE, "")).distinct().sorted().collect(Collectors.joining(", "));
    }
}
