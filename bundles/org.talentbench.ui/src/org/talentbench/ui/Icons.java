// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The icons of a bundle, each by its file's name without its ending.
 *
 * @param bundle the symbolic name of the bundle whose folder icons/ holds them
 */
public record Icons(String bundle) {

    /** An image of the window's registry: not to be disposed of. */
    public Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = bundle + "/" + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** For those that make images themselves. */
    public ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(bundle, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
