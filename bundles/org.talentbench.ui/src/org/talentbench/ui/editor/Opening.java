// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.editor;

import org.eclipse.ui.IWorkbenchPage;

/**
 * A better way to open something than the tree of its model. Sessions and elements of a model adapt to it where a bundle
 * above this one has such a way: a diagram is drawn, and of a model what is to be seen first is its diagram.
 */
@FunctionalInterface
public interface Opening {

    /** Opens it in a page, in front. */
    void open(IWorkbenchPage page);
}
