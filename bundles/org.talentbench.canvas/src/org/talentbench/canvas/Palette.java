// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas;

import java.net.MalformedURLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.Tool;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.gef.tools.CreationTool;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.talentbench.canvas.parts.CanvasContext;
import org.talentbench.canvas.parts.LinkTool;
import org.talentbench.canvas.sheet.SheetTools;
import org.talentbench.model.edit.Icons;

/**
 * The tools of a canvas, as a native list: selecting, and what the specification's sections create. A tool is put back
 * after it was used once; taken with Ctrl it stays in hand. What creates boxes can also be dragged onto the paper.
 */
public final class Palette extends Composite {

    /** A row of the list, which takes a tool of GEF in hand. */
    private record Entry(String tooltip, org.talentbench.notation.specification.Tool tool, Supplier<Tool> take) {
    }

    private final CanvasContext context;
    private final ToolDomain domain;
    private final LocalResourceManager images;
    private final Table table;
    private Consumer<org.talentbench.notation.specification.Tool> user = tool -> { };
    private Runnable leaver = () -> { };
    private Tool inHand;
    private TableItem taken;

    Palette(Composite parent, CanvasContext context, ToolDomain domain) {
        super(parent, SWT.NONE);
        this.context = context;
        this.domain = domain;
        images = new LocalResourceManager(JFaceResources.getResources(), this);
        setLayout(new FillLayout());
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_SCROLL | SWT.V_SCROLL);
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.palette_name;
            }
        });
        fill();
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, this::pressed);
        tooltips();
        domain.onTool(this::show);
    }

    /** Shows the tools of the layers that are shown now. */
    void fill() {
        table.removeAll();
        add(Messages.palette_select, icon("select"), new Entry(Messages.palette_select_tooltip, null, domain::getDefaultTool));
        add(Messages.palette_marquee, icon("marquee"), new Entry(Messages.palette_marquee_tooltip, null, MarqueeSelectionTool::new));
        for (SheetTools.Drawer drawer : context.sheet().tools().palette()) {
            var title = new TableItem(table, SWT.NONE);
            title.setText(drawer.section().label());
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            drawer.tools().forEach(this::add);
        }
        taken = table.getItem(0);
        table.select(0);
    }

    private void add(org.talentbench.notation.specification.Tool tool) {
        Image image = tool.icon().map(this::icon).or(() -> context.sheet().tools().makes(tool).map(this::icon)).orElse(null);
        String tooltip = tool.documentation().isBlank() ? tool.label() : NLS.bind(Messages.palette_tooltip, tool.label(), tool.documentation());
        add(tool.label(), image, new Entry(tooltip, tool, () -> tool(tool)));
    }

    private void add(String text, Image image, Entry entry) {
        var item = new TableItem(table, SWT.NONE);
        item.setText(text);
        item.setImage(image);
        item.setData(entry);
    }

    private void selected(Event event) {
        if (event.item instanceof TableItem item && item.getData() instanceof Entry entry) {
            inHand = entry.take().get();
            taken = item;
            if (inHand instanceof AbstractTool tool) {
                tool.setUnloadWhenFinished((event.stateMask & SWT.MOD1) == 0);
            }
            domain.setActiveTool(inHand);
        } else {
            table.setSelection(taken);
        }
    }

    /** Who uses a tool at which Enter is pressed, and who gets the keyboard after that or after Escape. */
    void onEnter(Consumer<org.talentbench.notation.specification.Tool> use, Runnable leave) {
        user = use;
        leaver = leave;
    }

    /** Takes the keyboard, on the first tool that makes something. */
    void enter() {
        table.setFocus();
        for (TableItem item : table.getItems()) {
            if (item.getData() instanceof Entry entry && entry.tool() != null) {
                table.setSelection(item);
                return;
            }
        }
    }

    private void pressed(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (enter || event.keyCode == SWT.ESC) {
            event.doit = false;
            var tool = selectedTool();
            domain.loadDefaultTool();
            leaver.run();
            if (enter && tool != null) {
                user.accept(tool);
            }
        }
    }

    private static Tool tool(org.talentbench.notation.specification.Tool tool) {
        CreationFactory factory = factory(tool);
        return tool.kind() == org.talentbench.notation.specification.Tool.Kind.CREATE_EDGE ? new LinkTool(factory) : new CreationTool(factory);
    }

    static CreationFactory factory(org.talentbench.notation.specification.Tool tool) {
        return new CreationFactory() {
            @Override
            public Object getNewObject() {
                return tool;
            }

            @Override
            public Object getObjectType() {
                return tool.kind();
            }
        };
    }

    /** Shows which tool is in hand. */
    private void show(Tool active) {
        if (!isDisposed() && active != inHand) {
            taken = table.getItem(0);
            table.setSelection(taken);
        }
    }

    private void tooltips() {
        new ToolTip(table, ToolTip.NO_RECREATE, false) {
            @Override
            protected boolean shouldCreateToolTip(Event event) {
                return entry(event) != null;
            }

            @Override
            protected Object getToolTipArea(Event event) {
                return table.getItem(new Point(event.x, event.y));
            }

            @Override
            protected Composite createToolTipContentArea(Event event, Composite parent) {
                var label = new org.eclipse.swt.widgets.Label(parent, SWT.NONE);
                label.setText(entry(event).tooltip().replace("&", "&&"));
                parent.setLayout(new FillLayout());
                return parent;
            }
        };
    }

    private Entry entry(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        return item == null ? null : (Entry) item.getData();
    }

    /** The list, for tests and for those who drag from it. */
    public Table table() {
        return table;
    }

    /** The tool of the specification in the selected row; null where it makes nothing. */
    org.talentbench.notation.specification.Tool selectedTool() {
        return table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof Entry entry ? entry.tool() : null;
    }

    /** What the tool in the selected row makes another one of, as far as it was chosen for that: a factor of a kind. */
    public Optional<EObject> chosen() {
        return Optional.ofNullable(selectedTool()).flatMap(org.talentbench.notation.specification.Tool::chosen);
    }

    /** The rows' labels, from top to bottom, titles included. */
    public List<String> labels() {
        return List.of(table.getItems()).stream().map(TableItem::getText).toList();
    }

    /** What a plugin says is an icon; one that is none is drawn as a missing picture. */
    private Image icon(URI file) {
        try {
            return images.get(ImageDescriptor.createFromURL(java.net.URI.create(file.toString()).toURL()));
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    private Image icon(EClass type) {
        var url = Icons.of(type);
        return url == null ? null : images.create(ImageDescriptor.createFromURL(url));
    }

    private Image icon(String name) {
        return images.create(ImageDescriptor.createFromURL(Palette.class.getResource("/icons/" + name + ".svg")));
    }
}
