// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.tree;

import java.net.URL;
import java.util.MissingResourceException;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ComposedImage;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.IWorkbenchAdapter;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Named;
import org.talentbench.ui.TalentUi;
import org.talentbench.ui.Wording;

/** Names and icons of model elements and branches. Numbers are left to the column beside, or to EMF.Edit where there is no name; a diagram is called what those who draw it call it. */
public class ModelLabels extends LabelProvider {

    private final ResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public String getText(Object object) {
        return switch (object) {
        case Branch branch -> Wording.of(branch);
        case Diagram diagram -> Optional.ofNullable(Adapters.adapt(diagram, IWorkbenchAdapter.class)).map(words -> words.getLabel(diagram)).orElseGet(() -> Wording.of(diagram));
        case Named named -> Wording.of(named);
        case EObject element -> itemLabels(element).map(labels -> labels.getText(element)).orElseGet(() -> Wording.of(element));
        default -> String.valueOf(object);
        };
    }

    @Override
    public Image getImage(Object object) {
        return switch (object) {
        case Branch branch -> TalentUi.image("branch");
        case EObject element -> itemImage(element);
        default -> null;
        };
    }

    private Image itemImage(EObject element) {
        try {
            return itemLabels(element).map(labels -> image(labels.getImage(element))).orElse(null);
        } catch (MissingResourceException e) {
            // A kind of element without an icon is still an element.
            return null;
        }
    }

    private Image image(Object picture) {
        return switch (picture) {
        case URL url -> images.create(ImageDescriptor.createFromURL(url));
        case ComposedImage composed when !composed.getImages().isEmpty() -> image(composed.getImages().getFirst());
        case null, default -> null;
        };
    }

    private static Optional<IItemLabelProvider> itemLabels(EObject element) {
        return TalentUi.sessions().owning(element)
                .map(session -> (IItemLabelProvider) session.adapterFactory().adapt(element, IItemLabelProvider.class));
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
