// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;
import org.talentbench.ui.session.ModelSessions;

/** Asks for another file to save a model in. */
final class SaveAs {

    private SaveAs() {
    }

    /** The chosen file, which always ends as model files do; absent when the person thought better of it. */
    static Optional<IFile> ask(Shell shell, ModelSession session) {
        var dialog = new SaveAsDialog(shell);
        session.file().ifPresentOrElse(dialog::setOriginalFile, () -> dialog.setOriginalName(session.path().getFileName().toString()));
        if (dialog.open() != Window.OK || dialog.getResult() == null) {
            return Optional.empty();
        }
        IPath path = dialog.getResult();
        IPath target = ModelSessions.EXTENSION.equals(path.getFileExtension()) ? path : path.addFileExtension(ModelSessions.EXTENSION);
        return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(target));
    }

    /** Makes the workspace see a file that was written past it, so that an editor can open on it at once. */
    static void refresh(IFile file) {
        try {
            file.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (CoreException e) {
            TalentUi.log(e.getStatus());
        }
    }
}
