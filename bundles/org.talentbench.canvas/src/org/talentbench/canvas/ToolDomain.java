// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.function.Consumer;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.Tool;

/** Tells the palette which tool is in hand. */
final class ToolDomain extends EditDomain {

    private Consumer<Tool> listener = tool -> { };

    void onTool(Consumer<Tool> tell) {
        listener = tell;
    }

    @Override
    public void setActiveTool(Tool tool) {
        super.setActiveTool(tool);
        // The superclass loads a tool before this field is set.
        if (listener != null) {
            listener.accept(tool);
        }
    }
}
