// SPDX-License-Identifier: EPL-2.0
package org.talentbench.canvas.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.talentbench.notation.scene.Item;
import org.talentbench.notation.scene.Key;
import org.talentbench.notation.specification.DiagramDescription;
import org.talentbench.notation.specification.DiagramDescription.Layer;
import org.talentbench.notation.specification.DiagramDescription.Section;
import org.talentbench.notation.specification.Mapping;
import org.talentbench.notation.specification.Mapping.Behaviour;
import org.talentbench.notation.specification.Tool;
import org.talentbench.notation.specification.Tool.Kind;

/** Which tools of the specification there are on a sheet, and where they may be used. */
public final class SheetTools {

    private final Sheet sheet;

    SheetTools(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A drawer of the palette with what it creates. */
    public record Drawer(Section section, List<Tool> tools) {
    }

    /** The drawers of the layers that are shown, without those that create nothing. */
    public List<Drawer> palette() {
        return layers().flatMap(layer -> layer.sections().stream())
                .map(section -> new Drawer(section, section.tools().stream().map(this::tool).filter(tool -> tool.kind().creates()).toList()))
                .filter(drawer -> !drawer.tools().isEmpty()).toList();
    }

    private Stream<Layer> layers() {
        DiagramDescription kind = sheet.description();
        return kind.layers().filter(layer -> layer == kind.defaultLayer() || sheet.shown().layers().contains(layer.name()));
    }

    private Tool tool(String name) {
        return sheet.notation().specification().tools().get(name);
    }

    private Mapping mapping(String name) {
        return sheet.notation().specification().mappings().get(name);
    }

    /** Name of the class of what a creation tool makes; absent where it does not say what it draws. */
    public Optional<EClass> makes(Tool tool) {
        return tool.mappings().stream().map(this::mapping).filter(mapping -> mapping != null && !mapping.domainClass().isEmpty())
                .map(SheetTools::type)
                .map(name -> sheet.element().eClass().getEPackage().getEClassifier(name))
                .filter(EClass.class::isInstance).map(EClass.class::cast).findFirst();
    }

    /**
     * Whether a tool may make something inside a container.
     *
     * @param container null for the sheet itself
     */
    public boolean fits(Tool tool, Key container) {
        List<String> inside = container == null ? layers().flatMap(layer -> layer.mappings().stream()).toList()
                : mapping(container.mapping()) instanceof Mapping.Shapes shapes && shapes.container() ? shapes.inside() : List.of();
        return tool.mappings().stream().anyMatch(inside::contains)
                && isAllowed(tool, container == null ? sheet.element() : container.element());
    }

    /** Whether an edge of a tool may start at a box. */
    public boolean starts(Tool tool, Key source) {
        return ends(tool, source, Mapping.Edges::sources) && isAllowed(tool, source.element());
    }

    /** Whether an edge of a tool may lead to a box. */
    public boolean leads(Tool tool, Key target) {
        return ends(tool, target, Mapping.Edges::targets);
    }

    private boolean ends(Tool tool, Key end, Function<Mapping.Edges, List<String>> mappings) {
        return tool.kind() == Kind.CREATE_EDGE && tool.mappings().stream().map(this::mapping)
                .anyMatch(mapping -> mapping instanceof Mapping.Edges edges && mappings.apply(edges).contains(end.mapping()));
    }

    /** The tool that moves one end of an edge to a box. */
    Optional<Tool> reconnection(Item.Edge edge, boolean source, Key end) {
        if (!(mapping(edge.key().mapping()) instanceof Mapping.Edges mapping)
                || !(source ? mapping.sources() : mapping.targets()).contains(end.mapping())) {
            return Optional.empty();
        }
        return mapping.reconnections().stream().map(this::tool)
                .filter(tool -> tool.kind() == Kind.RECONNECT_BOTH || tool.kind() == (source ? Kind.RECONNECT_SOURCE : Kind.RECONNECT_TARGET))
                .filter(tool -> isAllowed(tool, edge.element())).findFirst();
    }

    /** Whether an end of an edge may be moved to a box. */
    public boolean reconnects(Item.Edge edge, boolean source, Key end) {
        return reconnection(edge, source, end).isPresent();
    }

    /** The tool that renames what an item stands for. */
    public Optional<Tool> rename(Key key) {
        return behaviour(key, Behaviour::directEdit);
    }

    /** The tool that deletes what an item stands for. */
    public Optional<Tool> delete(Key key) {
        return behaviour(key, Behaviour::delete);
    }

    /** The tool of a double click on an item. */
    public Optional<Tool> doubleClick(Key key) {
        return behaviour(key, Behaviour::doubleClick);
    }

    private Optional<Tool> behaviour(Key key, Function<Behaviour, String> which) {
        return Optional.ofNullable(mapping(key.mapping())).map(mapping -> which.apply(mapping.behaviour()))
                .filter(name -> !name.isEmpty()).map(this::tool).filter(tool -> isAllowed(tool, key.element()));
    }

    private boolean isAllowed(Tool tool, EObject self) {
        return sheet.notation().tools().isAllowed(tool, self);
    }

    /** The text that renaming starts from. */
    public String name(Key key) {
        return rename(key).map(tool -> sheet.notation().tools().input(tool, key.element())).orElse("");
    }

    /** Whether the sheet draws elements like this one as boxes of its own, and it does not hide just this one. */
    boolean draws(EObject element) {
        List<String> types = Stream.concat(Stream.of(element.eClass()), element.eClass().getEAllSuperTypes().stream()).map(EClass::getName).toList();
        return element.eContainer() != sheet.element() && layers().flatMap(layer -> layer.mappings().stream()).map(this::mapping)
                .anyMatch(mapping -> mapping instanceof Mapping.Shapes && types.contains(type(mapping)));
    }

    private static String type(Mapping mapping) {
        return mapping.domainClass().substring(mapping.domainClass().lastIndexOf(':') + 1);
    }
}
