// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.IDisposable;
import org.talentbench.model.Autosave;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.edit.TalentEditingDomain;
import org.talentbench.model.talent.Organisation;
import org.talentbench.ui.Messages;
import org.talentbench.ui.session.SessionListener.Change;

/**
 * One model file while the window is open: the model, its one command stack, and whether it is saved. Editor, Project
 * Explorer, Properties and every later canvas share it, so that one undo takes back whatever was done last, wherever.
 * Only for the user interface's thread.
 */
public final class ModelSession {

    private final Path path;
    private final SessionListener listener;
    private final AdapterFactoryEditingDomain domain = TalentEditingDomain.create();
    private final BasicCommandStack commands = (BasicCommandStack) domain.getCommandStack();

    private Resource resource;
    private ModelException failure;
    private FileStamp stamp;
    private boolean recovered;
    private boolean conflict;
    /** Of the model after each command that may be undone or redone; null stands for none. */
    private final Map<Command, Long> revisions = new WeakHashMap<>();
    private long changes;
    private long revision;

    ModelSession(Path path, SessionListener listener) {
        this.path = path;
        this.listener = listener;
        read();
        commands.addCommandStackListener(event -> {
            revision = revisionNow();
            listener.sessionChanged(this, Change.EDITED);
        });
        revision = revisionNow();
    }

    private long revisionNow() {
        Command last = commands.getUndoCommand();
        if (commands.getMostRecentCommand() == null) {
            // The stack was emptied, or a command failed half way.
            revisions.remove(last);
        }
        return revisions.computeIfAbsent(last, any -> changes++);
    }

    private void read() {
        stamp = FileStamp.of(path);
        failure = null;
        try {
            adopt(ModelFile.load(path));
        } catch (ModelException e) {
            failure = e;
        }
    }

    private void adopt(Organisation organisation) {
        resource = organisation.eResource();
        domain.getResourceSet().getResources().add(resource);
    }

    /** Lets the model go, with all that could be undone in it. */
    private void forget() {
        recovered = false;
        conflict = false;
        commands.flush();
        commands.saveIsDone();
        if (resource != null) {
            domain.getResourceSet().getResources().remove(resource);
        }
        resource = null;
    }

    /** The file, absolute. */
    public Path path() {
        return path;
    }

    /** The file as the workspace knows it; absent for a file outside the workspace. */
    public Optional<IFile> file() {
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
        return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
    }

    /** The model; absent when the file could not be read, see {@link #failure()}. */
    public Optional<Organisation> organisation() {
        return Optional.ofNullable(resource).map(r -> (Organisation) r.getContents().getFirst());
    }

    /** Why there is no model, as sentences for people. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).map(Exception::getMessage);
    }

    /** Where every change of the model goes through. */
    public EditingDomain domain() {
        return domain;
    }

    /** Labels, icons and children of the model's elements. */
    public AdapterFactory adapterFactory() {
        return domain.getAdapterFactory();
    }

    /** Executes a change that can be undone. A command that cannot be executed is left alone. */
    public void execute(Command command) {
        if (command.canExecute()) {
            commands.execute(command);
        }
    }

    /**
     * Executes a change that takes the place of an earlier one, if that is still the last: while somebody types a number,
     * undo must go back to the number before, not to its last digit.
     */
    public void replace(Command earlier, Command command) {
        if (earlier != null && commands.getUndoCommand() == earlier && commands.canUndo()) {
            commands.undo();
        }
        execute(command);
    }

    /** The element's id, the same in every session and in the file; null for what is not in this model. */
    public String idOf(EObject element) {
        return element.eResource() == null || element.eResource() != resource ? null : resource.getURIFragment(element);
    }

    /** The element with an id of {@link #idOf}. */
    public Optional<EObject> element(String id) {
        return id == null || resource == null ? Optional.empty() : Optional.ofNullable(resource.getEObject(id));
    }

    boolean owns(EObject element) {
        return resource != null && element.eResource() == resource;
    }

    /** Another one after every change of the model, and the one from before it when that is undone: two equal revisions are the same model. */
    public long revision() {
        return revision;
    }

    /** Whether the model says something that the file does not. */
    public boolean dirty() {
        return recovered || commands.isSaveNeeded();
    }

    /** Whether another program has written or removed the file, and nobody has said yet which changes count. */
    public boolean conflicting() {
        return conflict;
    }

    /** The answer to a conflict that the changes here count: the next save puts them in place of the others. */
    public void keepMine() {
        conflict = false;
    }

    /** Writes the file, whole or not at all. */
    public void save() throws ModelException {
        ModelFile.save(resource, path);
        stamp = FileStamp.of(path);
        commands.saveIsDone();
        recovered = false;
        conflict = false;
        tellWorkspace();
        listener.sessionChanged(this, Change.SAVED);
    }

    /** Writes the model as it stands into another file; this session stays with its own. */
    public void saveCopy(Path target) throws ModelException {
        var own = resource.getURI();
        try {
            ModelFile.save(resource, target);
        } finally {
            resource.setURI(own);
        }
    }

    /** What a file with this model in it says. */
    public byte[] content() throws ModelException {
        return Autosave.content(resource);
    }

    /** Forgets the changes that are not saved and reads the file again. */
    public void revert() {
        forget();
        read();
        listener.sessionChanged(this, Change.RELOADED);
    }

    /** Takes up the changes that were kept beside the file and never saved in it; they are not saved here either, and {@link #revert} forgets them. */
    public void recover() throws ModelException {
        Organisation organisation = Autosave.recover(path);
        forget();
        failure = null;
        adopt(organisation);
        recovered = true;
        listener.sessionChanged(this, Change.RELOADED);
    }

    /** Looks whether another program has written the file. Unsaved changes are never given up for it without being asked. */
    void compareWithDisk() {
        FileStamp now = FileStamp.of(path);
        if (now.equals(stamp)) {
            return;
        }
        if (dirty()) {
            // Asked once for each foreign state of the file: keeping one's own changes is an answer.
            stamp = now;
            conflict = true;
            listener.sessionChanged(this, Change.CONFLICT);
        } else {
            revert();
        }
    }

    /** The bytes go past the workspace, which must be told; in the background, since it may be busy. */
    private void tellWorkspace() {
        file().ifPresent(file -> {
            Job refresh = Job.createSystem(Messages.session_refresh, (ICoreRunnable) monitor -> file.refreshLocal(IResource.DEPTH_ZERO, monitor));
            refresh.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().refreshRule(file));
            refresh.schedule();
        });
    }

    void dispose() {
        ((IDisposable) domain.getAdapterFactory()).dispose();
    }
}
