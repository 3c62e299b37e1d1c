// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.operations.UpdateOperation;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.talentbench.model.plugin.UnmetRequirement;

/**
 * The installation that runs, as something to install into: p2 does the work, as it does for Help → Install New Software. Changes count from
 * the next start.
 */
final class Provisioning implements AutoCloseable {
    private static final String PROFILES = "p2/org.eclipse.equinox.p2.engine/profileRegistry";

    /**
     * What was changed.
     *
     * @param done false where nothing had to be
     * @param units what was to be installed, removed or updated to
     * @param unsigned the parts that nobody vouches for
     */
    record Change(boolean done, Collection<IInstallableUnit> units, Collection<String> unsigned) {}

    private final IProvisioningAgent agent;
    private final ProvisioningSession session;
    private final IProfile profile;
    private final Trust trust = new Trust();

    private Provisioning(IProvisioningAgent agent, IProfile profile) {
        this.agent = agent;
        this.profile = profile;
        session = new ProvisioningSession(agent);
        agent.registerService(UIServices.SERVICE_NAME, trust);
    }

    /** @throws PluginException where what runs was not installed by p2, such as a test run */
    static Provisioning here() throws PluginException {
        BundleContext context = FrameworkUtil.getBundle(Provisioning.class).getBundleContext();
        ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
        IProvisioningAgent agent = reference == null ? null : context.getService(reference);
        IProfile profile = agent == null ? null : agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new PluginException(Messages.of("plugins.noInstallation"));
        }
        return new Provisioning(agent, profile);
    }

    /** Installs from a site, which is remembered for updates. */
    Change install(URI site, List<String> ids) throws PluginException {
        IQueryable<IInstallableUnit> offer = load(site);
        Set<IInstallableUnit> units = new LinkedHashSet<>();
        for (String id : ids) {
            units.add(Units.newest(offer, id).orElseThrow(
                    () -> new PluginException(Messages.of("plugins.notThere", text(site), id, Units.offered(offer)))));
        }
        metadata().addRepository(site);
        artifacts().addRepository(site);
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(site);
        context.setArtifactRepositories(site);
        return install(units, context);
    }

    /** Installs what another installation has and this one has not, such as that before a rebuild, out of its own files. */
    Change migrate(Path other) throws PluginException {
        URI theirs = profile(other).toUri();
        Set<IInstallableUnit> units = Units.roots(load(theirs)).collect(Collectors.toSet());
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(theirs);
        context.setArtifactRepositories(other.toAbsolutePath().normalize().toUri());
        return install(units, context);
    }

    private static Path profile(Path installation) throws PluginException {
        try (Stream<Path> profiles = Files.list(installation.toAbsolutePath().normalize().resolve(PROFILES))) {
            return profiles.filter(path -> path.toString().endsWith(".profile")).findFirst().orElseThrow(IOException::new);
        } catch (IOException e) {
            throw new PluginException(Messages.of("plugins.noOther", installation));
        }
    }

    private Change install(Set<IInstallableUnit> units, ProvisioningContext context) throws PluginException {
        Set<IInstallableUnit> missing = units.stream().filter(unit -> profile.query(QueryUtil.createIUQuery(unit), nobody()).isEmpty())
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return new Change(false, units, List.of());
        }
        InstallOperation operation = new InstallOperation(session, missing);
        operation.setProvisioningContext(context);
        if (operation.resolveModal(nobody()).matches(IStatus.ERROR)) {
            List<UnmetRequirement> unmet = new Needs(profile, context.getMetadata(nobody())).unmet(missing);
            if (!unmet.isEmpty()) {
                throw refused(missing, unmet.stream().map(UnmetRequirement::reason).collect(Collectors.joining(" ")));
            }
        }
        perform(operation, missing);
        return new Change(true, missing, trust.unsigned());
    }

    /** Removes what was installed by that id, or for that plugin. */
    Change remove(String id) throws PluginException {
        IInstallableUnit unit = Units.named(Units.roots(profile).toList(), id).orElseThrow(() -> new PluginException(
                Messages.of(Units.newest(profile, id).isPresent() ? "plugins.partOfProduct" : "plugins.notInstalled", id)));
        perform(new UninstallOperation(session, List.of(unit)), List.of(unit));
        return new Change(true, List.of(unit), List.of());
    }

    /** Updates one plugin, or where none is named all that were installed, to the newest versions on the sites they came from. */
    Change update(String id) throws PluginException {
        List<IInstallableUnit> units = Units.roots(profile).toList();
        if (id != null) {
            units = List.of(Units.named(units, id).orElseThrow(() -> new PluginException(Messages.of("plugins.notInstalled", id))));
        }
        UpdateOperation operation = new UpdateOperation(session, units);
        if (units.isEmpty() || operation.resolveModal(nobody()).getCode() == UpdateOperation.STATUS_NOTHING_TO_UPDATE) {
            return new Change(false, List.of(), List.of());
        }
        List<IInstallableUnit> newer = Stream.of(operation.getSelectedUpdates()).map(update -> update.replacement).toList();
        perform(operation, newer);
        return new Change(true, newer, trust.unsigned());
    }

    private static void perform(ProfileChangeOperation operation, Collection<IInstallableUnit> units) throws PluginException {
        IStatus resolved = operation.hasResolved() ? operation.getResolutionResult() : operation.resolveModal(nobody());
        ProvisioningJob job = resolved.matches(IStatus.ERROR | IStatus.CANCEL) ? null : operation.getProvisioningJob(null);
        if (job == null) {
            throw refused(units, operation.getResolutionDetails());
        }
        IStatus done = job.runModal(nobody());
        if (done.matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw refused(units, Stream.concat(Stream.of(done), Stream.of(done.getChildren())).map(IStatus::getMessage).collect(Collectors.joining(" ")));
        }
    }

    private static PluginException refused(Collection<IInstallableUnit> units, String reason) {
        return new PluginException(Messages.of("plugins.refused", units.stream().map(Units::name).collect(Collectors.joining(", ")), reason.strip()));
    }

    private IQueryable<IInstallableUnit> load(URI site) throws PluginException {
        try {
            return metadata().loadRepository(site, nobody());
        } catch (ProvisionException e) {
            throw new PluginException(Messages.of("plugins.unreadable", text(site), e.getMessage()));
        }
    }

    private static String text(URI site) {
        return "file".equals(site.getScheme()) ? Path.of(site).toString() : site.toString();
    }

    private IMetadataRepositoryManager metadata() {
        return agent.getService(IMetadataRepositoryManager.class);
    }

    private IArtifactRepositoryManager artifacts() {
        return agent.getService(IArtifactRepositoryManager.class);
    }

    private static IProgressMonitor nobody() {
        return new NullProgressMonitor();
    }

    @Override
    public void close() {
        agent.unregisterService(UIServices.SERVICE_NAME, trust);
    }
}
