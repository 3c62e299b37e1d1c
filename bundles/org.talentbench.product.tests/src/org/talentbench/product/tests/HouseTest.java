// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: from a bundle to earlier rows of its floor and to the floors below. */
class HouseTest {

    private static final List<String> GROUND_FLOOR = Stream.of(
            "compute", "compute.vector", "compute.optimise", "compute.sensitivity", "data", "compute.cuda", "compute.nd4j").map(HouseTest::ours).toList();
    private static final List<String> FIRST_FLOOR = Stream.of(
            "model", "model.edit", "mermaid", "factors", "analysis", "design", "notation", "notation.drawing", "charts", "report", "examples", "cli").map(HouseTest::ours).toList();
    private static final List<String> SECOND_FLOOR = Stream.of("gef.compat", "canvas", "ui.charts", "ui", "ui.properties", "ui.diagrams", "ui.plan", "ui.data", "ui.library", "ui.plugins",
            "sirius", "app").map(HouseTest::ours).toList();
    private static final List<String> ROWS = Stream.of(GROUND_FLOOR, FIRST_FLOOR, SECOND_FLOOR).flatMap(List::stream).toList();

    private static final int MOST_CLASSES = 60;

    private final House house = House.open();

    private static String ours(String row) {
        return "org.talentbench." + row;
    }

    @Test
    void everyBundleHasItsRow() {
        var withoutRow = house.productBundles().map(House.Bundle::name).filter(name -> !ROWS.contains(name)).toList();
        assertEquals(List.of(), withoutRow, "bundles that no floor of the house names");
        assertTrue(house.bundles().keySet().containsAll(List.of(ours("compute"), ours("model"))), "the manifests were found");
    }

    @Test
    void aBundleDependsOnlyOnEarlierRows() {
        var breaches = new ArrayList<String>();
        house.productBundles().forEach(bundle -> house.dependencies(bundle).stream()
                .filter(other -> ROWS.indexOf(other.name()) > ROWS.indexOf(bundle.name()))
                .forEach(other -> breaches.add(bundle.name() + " -> " + other.name())));
        assertEquals(List.of(), breaches);
    }

    @Test
    void noBundleHoldsMoreThanPeopleCanOverlook() {
        var breaches = house.productBundles()
                .filter(bundle -> bundle.files().map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java") && !file.equals("package-info.java")).count() > MOST_CLASSES)
                .map(House.Bundle::name)
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void noProductBundleDependsOnATest() {
        var breaches = house.productBundles()
                .filter(bundle -> house.dependencies(bundle).stream().anyMatch(House.Bundle::isTest))
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void theGroundFloorKnowsNeitherEclipseNorEmf() {
        var breaches = house.productBundles()
                .filter(bundle -> GROUND_FLOOR.contains(bundle.name()))
                .filter(bundle -> Stream.concat(bundle.requires().stream(), bundle.imports().stream()).anyMatch(name -> name.startsWith("org.eclipse"))
                        || mentions(bundle, "org.eclipse."))
                .map(House.Bundle::name)
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void backendsOptimisersAndSensitivitiesMeetOnlyInTheCoreOfTheEngine() {
        var core = house.bundles().get(ours("compute"));
        for (String part : List.of("compute.vector", "compute.optimise", "compute.sensitivity", "compute.cuda")) {
            assertEquals(List.of(core), house.dependencies(house.bundles().get(ours(part))), part);
        }
        assertEquals(List.of(), house.dependencies(core));
    }

    @Test
    void theFirstFloorKnowsNoUserInterface() {
        var userInterface = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.gef", "org.eclipse.draw2d");
        var breaches = new ArrayList<String>();
        house.productBundles().filter(bundle -> FIRST_FLOOR.contains(bundle.name())).forEach(bundle ->
                Stream.concat(bundle.requires().stream(), bundle.imports().stream())
                        .filter(name -> userInterface.stream().anyMatch(name::startsWith))
                        .forEach(name -> breaches.add(bundle.name() + " -> " + name)));
        assertEquals(List.of(), breaches);
    }

    @Test
    void theCoreNamesNoFactor() {
        var breaches = house.productBundles()
                .filter(bundle -> !List.of(ours("factors"), ours("examples")).contains(bundle.name()))
                .filter(bundle -> mentions(bundle, ours("factors.")))
                .map(House.Bundle::name)
                .toList();
        assertEquals(List.of(), breaches);
    }

    private static boolean mentions(House.Bundle bundle, String text) {
        return bundle.files().filter(file -> file.toString().endsWith(".java")).anyMatch(file -> {
            try {
                return Files.readString(file).contains(text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
