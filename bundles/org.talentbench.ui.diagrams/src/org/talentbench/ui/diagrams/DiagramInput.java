// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.diagrams;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.talentbench.model.talent.Diagram;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.session.ModelSession;

/**
 * Which diagram of which model file.
 *
 * @param description name of the kind of diagram
 * @param target      id of the element that it shows
 * @param diagram     the diagram's id in the model; null for one that was laid out by itself and that no model has yet
 * @param title       what the editor is called until it is open
 */
public record DiagramInput(IFile file, String description, String target, String diagram, String title)
        implements IEditorInput, IPersistableElement {

    /** The input of a diagram, which need not be in the model. */
    public static DiagramInput of(IFile file, ModelSession session, Diagram diagram) {
        return new DiagramInput(file, diagram.getDescription(), session.idOf(diagram.getTarget()), session.idOf(diagram), Diagrams.title(diagram));
    }

    /** The diagram in the model as it is now, or one that was not there yet; absent where what it showed is gone. */
    Optional<Diagram> find() {
        ModelSession session = TalentUi.sessions().of(file);
        if (diagram != null) {
            return session.element(diagram).filter(Diagram.class::isInstance).map(Diagram.class::cast).filter(found -> found.getTarget() != null);
        }
        return session.element(target).map(element -> Diagrams.of(element, description));
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Diagrams.ICONS.descriptor("diagram");
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public String getToolTipText() {
        return file.getFullPath().makeRelative() + " – " + title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAdapter(Class<T> type) {
        return type == IFile.class || type == IResource.class ? (T) file : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagramInput input && input.file.equals(file) && input.description.equals(description)
                && input.target.equals(target) && Objects.equals(input.diagram, diagram);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, description, target, diagram);
    }

    @Override
    public String getFactoryId() {
        return Factory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("file", file.getFullPath().toString());
        memento.putString("description", description);
        memento.putString("target", target);
        memento.putString("diagram", diagram);
        memento.putString("title", title);
    }

    /** Makes the inputs of the editors that were open when the window was closed. */
    public static final class Factory implements IElementFactory {

        static final String ID = "org.talentbench.ui.diagrams.input";

        @Override
        public IAdaptable createElement(IMemento memento) {
            String path = memento.getString("file");
            return path == null ? null : new DiagramInput(ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(path)),
                    memento.getString("description"), memento.getString("target"), memento.getString("diagram"), memento.getString("title"));
        }
    }
}
