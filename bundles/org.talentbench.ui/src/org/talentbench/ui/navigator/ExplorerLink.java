// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.navigator;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.navigator.ILinkHelper;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.talentbench.ui.editor.TalentEditor;
import org.talentbench.ui.session.ModelSelection;

/** "Link with Editor" in the Project Explorer: an element selected there is shown in its open editor. */
public final class ExplorerLink implements ILinkHelper {

    @Override
    public IStructuredSelection findSelection(IEditorInput input) {
        var file = ResourceUtil.getFile(input);
        return file == null ? StructuredSelection.EMPTY : new StructuredSelection(file);
    }

    @Override
    public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
        ModelSelection.of(selection).ifPresent(model -> model.session().file().ifPresent(file -> {
            IEditorPart open = page.findEditor(new FileEditorInput(file));
            if (open instanceof TalentEditor editor) {
                page.bringToTop(editor);
                model.owner().ifPresent(editor::reveal);
            }
        }));
    }
}
