// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.PlatformUI;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.SessionListener.Change;

/** The models that are open in the window, one session a file, and what happens to their files. */
public final class ModelSessions {

    /** The ending of model files. */
    public static final String EXTENSION = "talent";

    private final Map<Path, ModelSession> sessions = new LinkedHashMap<>();
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final IResourceChangeListener workspaceListener = this::workspaceChanged;

    /** Starts to watch the workspace. */
    public ModelSessions() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(workspaceListener, IResourceChangeEvent.POST_CHANGE);
    }

    /** The session of a file of the workspace; reads the file where there is none yet. */
    public ModelSession of(IFile file) {
        return of(Path.of(file.getLocationURI()));
    }

    /** The session of a file; reads the file where there is none yet. */
    public ModelSession of(Path file) {
        Path path = file.toAbsolutePath().normalize();
        ModelSession known = sessions.get(path);
        if (known != null) {
            return known;
        }
        ModelSession session = new ModelSession(path, this::fire);
        sessions.put(path, session);
        fire(session, Change.OPENED);
        return session;
    }

    /** The session whose model the element is in. */
    public Optional<ModelSession> owning(EObject element) {
        return sessions.values().stream().filter(session -> session.owns(element)).findFirst();
    }

    /** The sessions there are. */
    public Collection<ModelSession> all() {
        return List.copyOf(sessions.values());
    }

    /** The model files of the workspace, open or not. */
    public static List<IFile> files() {
        List<IFile> files = new ArrayList<>();
        try {
            ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
                if (resource instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
                    files.add(file);
                }
                return resource.getType() != IResource.PROJECT || resource.isAccessible();
            });
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
        }
        return files;
    }

    /** Adds somebody who wants to know of every change in every model. */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Takes a listener away again. */
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** Looks at the disk for changes of other programs, in every open model. */
    public void compareWithDisk() {
        all().forEach(ModelSession::compareWithDisk);
    }

    /** Stops watching and lets every model go. */
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(workspaceListener);
        sessions.values().forEach(ModelSession::dispose);
        sessions.clear();
    }

    private void fire(ModelSession session, Change change) {
        // A listener that fails must not keep the others from hearing of the change: they would show what is no longer true.
        listeners.forEach(listener -> SafeRunner.run(() -> listener.sessionChanged(session, change)));
    }

    private void workspaceChanged(IResourceChangeEvent event) {
        List<Path> gone = new ArrayList<>();
        List<Path> touched = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                IResource resource = delta.getResource();
                if (resource.getType() == IResource.FILE && EXTENSION.equals(resource.getFileExtension()) && resource.getLocationURI() != null) {
                    (delta.getKind() == IResourceDelta.REMOVED ? gone : touched).add(Path.of(resource.getLocationURI()));
                }
                return true;
            });
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
        }
        if (gone.isEmpty() && touched.isEmpty() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            // Deleted and made again before this was told: that is a change, not an end. Nor is it one where there are unsaved changes.
            gone.stream().filter(path -> !Files.exists(path) && !unsaved(path)).forEach(this::close);
            touched.addAll(gone);
            touched.stream().map(sessions::get).filter(session -> session != null).forEach(ModelSession::compareWithDisk);
        });
    }

    private boolean unsaved(Path path) {
        return sessions.containsKey(path) && sessions.get(path).dirty();
    }

    /** Gives up the unsaved changes of a model: it is what its file says again, and nothing where there is no file. */
    public void giveUp(ModelSession session) {
        if (Files.exists(session.path())) {
            session.revert();
        } else {
            close(session.path());
        }
    }

    private void close(Path path) {
        ModelSession session = sessions.remove(path);
        if (session != null) {
            fire(session, Change.CLOSED);
            session.dispose();
        }
    }
}
