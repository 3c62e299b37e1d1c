// SPDX-License-Identifier: EPL-2.0
package org.talentbench.notation.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.design.tests.ExampleModel;
import org.talentbench.notation.drawing.SceneExport;
import org.talentbench.notation.drawing.Theme;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.interpreter.SceneBuilder;
import org.talentbench.notation.interpreter.Shown;
import org.talentbench.notation.layout.Layout;
import org.talentbench.notation.layout.Placement;
import org.talentbench.notation.scene.Scene;
import org.talentbench.notation.specification.DiagramDescription.Layer;

/** Draws every kind of diagram into files, for people to look at. */
public final class Gallery {

    private static final double SCALE = 2;

    private final Notation notation = Notation.talentBench();
    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        draw(Path.of(arguments[0]));
    }

    /** Draws everything into a folder. */
    static void draw(Path folder) throws IOException {
        Files.createDirectories(folder);
        Gallery gallery = new Gallery(folder);
        for (var chart : Flowcharts.all().entrySet()) {
            gallery.save(chart.getKey(), gallery.notation.scenes(chart.getValue().description(),
                    chart.getValue().element()));
        }
        ExampleModel model = new ExampleModel();
        gallery.save("FactorMap", model.organisation);
        gallery.save("Process", model.process);
        gallery.save("ConceptMap", model.map);
        gallery.save("TeamChart", model.organisation);
        model.organisation.setChosenPlan(null);
        gallery.save("factor-map-without-plan", gallery.notation.scenes("FactorMap", model.organisation));
    }

    private void save(String description, EObject element) throws IOException {
        Set<String> layers = notation.specification().diagram(description).additionalLayers().stream()
                .map(Layer::name).collect(Collectors.toSet());
        save(description.toLowerCase(Locale.ROOT), notation.scenes(description, element, new Shown(layers, Set.of())));
    }

    private void save(String name, SceneBuilder builder) throws IOException {
        Scene scene = builder.build();
        Placement placement = Layout.arrange(scene);
        for (Theme theme : Theme.values()) {
            String file = name + (theme == Theme.DARK ? "-dark" : "");
            Files.writeString(folder.resolve(file + ".svg"), SceneExport.svg(scene, placement, theme));
            try (OutputStream stream = Files.newOutputStream(folder.resolve(file + ".png"))) {
                SceneExport.png(scene, placement, theme, SCALE, stream);
            }
        }
    }
}
