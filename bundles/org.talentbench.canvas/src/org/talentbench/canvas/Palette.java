// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.gef.Tool;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.gef.tools.CreationTool;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.parts.LinkTool;
import org.talentbench.canvas.sheet.SheetTools;
import org.talentbench.model.edit.Icons;

/**
 * The tools of a canvas, as native buttons: selecting, and what the specification's sections create. A tool is put back
 * after it was used once; with Ctrl or a double click it stays in hand.
 */
public final class Palette extends ScrolledComposite {

    private final CanvasContext context;
    private final ToolDomain domain;
    private final LocalResourceManager images;
    private final Composite body;
    private final Map<ToolItem, Tool> tools = new HashMap<>();
    private ToolItem select;

    Palette(Composite parent, CanvasContext context, ToolDomain domain) {
        super(parent, SWT.V_SCROLL);
        this.context = context;
        this.domain = domain;
        images = new LocalResourceManager(JFaceResources.getResources(), this);
        body = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 2).applyTo(body);
        setContent(body);
        setExpandHorizontal(true);
        setExpandVertical(true);
        fill();
        domain.onTool(this::show);
    }

    private void fill() {
        ToolBar bar = bar();
        select = item(bar, Messages.palette_select, Messages.palette_select_tooltip, icon("select"), domain::getDefaultTool);
        item(bar, Messages.palette_marquee, Messages.palette_marquee_tooltip, icon("marquee"), MarqueeSelectionTool::new);
        for (SheetTools.Drawer drawer : context.sheet().tools().palette()) {
            var title = new Label(body, SWT.NONE);
            title.setText(drawer.section().label().replace("&", "&&"));
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            GridDataFactory.fillDefaults().indent(4, 6).applyTo(title);
            ToolBar elements = bar();
            drawer.tools().forEach(tool -> item(elements, tool));
        }
        select.setSelection(true);
        setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private ToolBar bar() {
        var bar = new ToolBar(body, SWT.VERTICAL | SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        return bar;
    }

    private void item(ToolBar bar, org.talentbench.notation.specification.Tool tool) {
        Image image = context.sheet().tools().makes(tool).map(this::icon).orElse(null);
        String tooltip = tool.documentation().isBlank() ? tool.label() : NLS.bind(Messages.palette_tooltip, tool.label(), tool.documentation());
        item(bar, tool.label(), tooltip, image, () -> tool(tool)).setData(tool);
    }

    private ToolItem item(ToolBar bar, String text, String tooltip, Image image, Supplier<Tool> tool) {
        var item = new ToolItem(bar, SWT.RADIO);
        item.setText(text);
        item.setToolTipText(tooltip);
        item.setImage(image);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                Tool chosen = tool.get();
                tools.put(item, chosen);
                if (chosen instanceof AbstractTool stays) {
                    stays.setUnloadWhenFinished((event.stateMask & SWT.MOD1) == 0);
                }
                domain.setActiveTool(chosen);
            }
        });
        return item;
    }

    private static Tool tool(org.talentbench.notation.specification.Tool tool) {
        var factory = new CreationFactory() {
            @Override
            public Object getNewObject() {
                return tool;
            }

            @Override
            public Object getObjectType() {
                return tool.kind();
            }
        };
        return tool.kind() == org.talentbench.notation.specification.Tool.Kind.CREATE_EDGE ? new LinkTool(factory) : new CreationTool(factory);
    }

    /** Shows which tool is in hand. */
    private void show(Tool active) {
        if (isDisposed()) {
            return;
        }
        List<ToolItem> items = new ArrayList<>(items());
        items.forEach(item -> item.setSelection(tools.get(item) == active && item != select));
        select.setSelection(items.stream().noneMatch(ToolItem::getSelection));
    }

    /** All buttons, from top to bottom. */
    public List<ToolItem> items() {
        List<ToolItem> items = new ArrayList<>();
        for (var child : body.getChildren()) {
            if (child instanceof ToolBar bar) {
                items.addAll(List.of(bar.getItems()));
            }
        }
        return items;
    }

    private Image icon(EClass type) {
        var url = Icons.of(type);
        return url == null ? null : images.create(ImageDescriptor.createFromURL(url));
    }

    private Image icon(String name) {
        return images.create(ImageDescriptor.createFromURL(Palette.class.getResource("/icons/" + name + ".svg")));
    }
}
