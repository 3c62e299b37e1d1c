// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.wizards;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSessions;

/** Asks where a new model goes and what its file is called: proposes a name that is free, in the folder at hand. */
final class ModelFilePage extends WizardNewFileCreationPage {

    private final IContainer proposed;

    ModelFilePage(String title, String description, IStructuredSelection selection) {
        this(title, description, folder(selection));
    }

    private ModelFilePage(String title, String description, IContainer folder) {
        super("file", new StructuredSelection(folder));
        this.proposed = folder;
        setTitle(title);
        setDescription(description);
        setFileExtension(ModelSessions.EXTENSION);
    }

    /** The selected folder, or that of the selected file, or the first project: there is one since the first start. */
    private static IContainer folder(IStructuredSelection selection) {
        IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
        if (selected != null && selected.isAccessible()) {
            return selected instanceof IContainer container ? container : selected.getParent();
        }
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen()) {
                return project;
            }
        }
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    /** Proposes a file name; a number is added where it is taken. */
    void propose(String name) {
        String file = name + "." + ModelSessions.EXTENSION;
        for (int number = 2; taken(file); number++) {
            file = name + "-" + number + "." + ModelSessions.EXTENSION;
        }
        setFileName(file);
    }

    private boolean taken(String file) {
        // Before the controls are made, the folder is the one that they will propose.
        IPath folder = getControl() == null || getContainerFullPath() == null ? proposed.getFullPath() : getContainerFullPath();
        return folder.segmentCount() > 0 && ResourcesPlugin.getWorkspace().getRoot().getFile(folder.append(file)).exists();
    }

    /** The chosen file, which is not there yet. */
    IFile file() {
        return ResourcesPlugin.getWorkspace().getRoot().getFile(getContainerFullPath().append(new Path(getFileName())));
    }

    /** Makes the folders above the file, where the person typed some that are not there. */
    static void prepare(IFile file) {
        try {
            for (IContainer parent = file.getParent(); parent != null && parent.getType() != IResource.ROOT; parent = parent.getParent()) {
                parent.getLocation().toFile().mkdirs();
                parent.refreshLocal(IResource.DEPTH_ZERO, null);
            }
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
        }
    }

    @Override
    protected void createAdvancedControls(Composite parent) {
        // Linked files: nobody who models an organisation asks for them.
    }

    @Override
    protected void createLinkTarget() {
        // See createAdvancedControls.
    }

    @Override
    protected IStatus validateLinkedResource() {
        return Status.OK_STATUS;
    }
}
