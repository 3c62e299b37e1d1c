// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.model.talent.Diagram;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Plan;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.layout.DiagramPlaces;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription;

/** The model as people know it from the workbench, with what the plan makes of it: their own diagrams, the factor map and the team chart. */
record DiagramsSection(Subject subject) implements Section {
    /** What has more boxes than that cannot be read on a page. */
    private static final int LARGEST = 150;
    private static final String FACTOR_MAP = "FactorMap";
    private static final String TEAM_CHART = "TeamChart";

    /** A diagram that is drawn. */
    private record Drawn(String name, Scene scene, Placement placement) {
    }

    @Override
    public boolean isPresent() {
        return !subject.organisation().getTeams().isEmpty() || !subject.organisation().getFactors().isEmpty();
    }

    @Override
    public String title() {
        return Messages.of("diagrams");
    }

    @Override
    public void write(Html html) {
        html.text("p", Messages.of("diagrams.key"), "class", "note");
        diagrams().forEach(drawn -> html.element("div", () -> {
            html.text("h3", drawn.name());
            picture(drawn, Theme.LIGHT, html);
            picture(drawn, Theme.DARK, html);
        }, "class", "diagram"));
    }

    /** On light and on dark paper: the reader's setting shows one of them. */
    private static void picture(Drawn drawn, Theme theme, Html html) {
        String svg = SceneExport.svg(drawn.scene(), drawn.placement(), theme).replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
        html.element("div", () -> html.verbatim(svg), "class", theme == Theme.LIGHT ? "light" : "dark");
    }

    private List<Drawn> diagrams() {
        Organisation shown = withPlan(subject.organisation(), subject.plan());
        Notation notation = Notation.talentBench();
        List<Drawn> all = new ArrayList<>();
        for (Diagram diagram : shown.getDiagrams()) {
            if (diagram.getTarget() != null && diagram.getDescription() != null) {
                Scene scene = notation.scenes(diagram.getDescription(), diagram.getTarget(), DiagramPlaces.shown(diagram)).build();
                all.add(new Drawn(Objects.requireNonNullElse(diagram.getName(), scene.title()), scene, DiagramPlaces.read(diagram, scene)));
            }
        }
        for (String kind : List.of(FACTOR_MAP, TEAM_CHART)) {
            if (shown.getDiagrams().stream().noneMatch(diagram -> kind.equals(diagram.getDescription()))) {
                DiagramDescription description = notation.specification().diagram(kind);
                Scene scene = notation.scenes(kind, shown, shown(description)).build();
                all.add(new Drawn(description.label(), scene, Layout.arrange(scene)));
            }
        }
        return all.stream().filter(drawn -> drawn.scene().boxes().size() > 1 && drawn.scene().allBoxes().count() <= LARGEST).toList();
    }

    /** The team chart with turnover before and after; the factor map without its notes, as the report has a table of them. */
    private static Shown shown(DiagramDescription description) {
        Set<String> layers = description.name().equals(FACTOR_MAP) ? Set.of()
                : description.additionalLayers().stream().map(DiagramDescription.Layer::name).collect(Collectors.toSet());
        return new Shown(layers, Set.of());
    }

    /** A copy in which the plan is the chosen one, so that the model itself stays as it is. */
    private static Organisation withPlan(Organisation organisation, Plan plan) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Organisation copy = (Organisation) copier.copy(organisation);
        EObject copied = copier.containsKey(plan) ? copier.get(plan) : copier.copy(plan);
        copier.copyReferences();
        copy.setChosenPlan((Plan) copied);
        return copy;
    }
}
