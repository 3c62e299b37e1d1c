// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.product.tests.FactorSite.Plugin;

/**
 * The window of the built product leads from a model whose plugin is absent through Install New Software… and a restart to a plan, whatever else
 * lies in the dropins folder.
 */
class InstallWizardTest {
    private static final Path ROOT = Path.of(System.getProperty("talentbench.root"));
    private static final Path WALK = ROOT.resolve("bundles/org.talentbench.product.tests/walk");
    private static final Path SCREENS = ROOT.resolve("bundles/org.talentbench.product.tests/target/screens");
    private static final List<String> NEEDS = List.of("org.eclipse.core.commands", "org.eclipse.core.resources", "org.eclipse.core.runtime", "org.eclipse.ui",
            "org.talentbench.canvas", "org.talentbench.model", "org.talentbench.notation", "org.talentbench.ui", "org.talentbench.ui.diagrams",
            "org.talentbench.ui.plan");

    @TempDir
    Path folder;

    @Test
    void aMissingPluginIsInstalledFromTheWindowAndItsFactorUsed() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "The window needs a display.");
        Product product = Product.built().copyTo(folder.resolve("product"));
        Path dropins = product.folder().resolve("dropins");
        for (Plugin wrong : FactorSite.wrong(product)) {
            wrong.writeInto(dropins);
        }
        new Plugin("com.example.lonely").requires("com.example.nowhere").factor("com.example.lonely.x", "formula=\"a\"").writeInto(dropins);
        new Plugin("org.talentbench.walk").requires(String.join(",", NEEDS)).extension("org.eclipse.ui.startup", "<startup class=\"InstallWalk\"/>")
                .compile(product, WALK.resolve("InstallWalk.java"), WALK.resolve("Hand.java")).writeInto(dropins);
        Path model = Files.writeString(folder.resolve("firm.talent"), MODEL);
        Path notes = folder.resolve("notes");
        Files.createDirectories(SCREENS);
        var run = product.open(List.of("-data", folder.resolve("workspace").toString()), Map.of("walk.model", model.toString(), "walk.notes", notes.toString(),
                "walk.screens", SCREENS.toString(), "walk.site", ROOT.resolve("releng/site/repository/target/repository").toUri().toString()));
        assertTrue(Files.exists(notes), () -> run.output() + run.errors());
        Map<String, String> said = Files.readAllLines(notes).stream().map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, again) -> again));
        assertEquals(0, run.exitCode(), () -> said + run.errors());
        // 10 retrospectives use up the budget: 20 points more of voice.
        double turnover = 1 - Math.exp(Math.log(1 - 0.2) * Math.exp(-0.10 * 0.4 * 20 / 10));
        assertAll(
                () -> assertEquals("Safety org.talentbench.safety ", said.get("absent"), "the box names the plugin and has no icon"),
                () -> assertTrue(said.get("refused").contains("org.talentbench.safety") && said.get("refused").contains("is not installed"), said.get("refused")),
                () -> assertTrue(said.get("trust").contains("unsigned content"), said.get("trust")),
                () -> assertTrue(said.get("restart").contains("Restart TalentBench"), said.get("restart")),
                () -> assertTrue(said.get("palette").contains("Culture, Psychological safety"), said.get("palette")),
                () -> assertEquals("true", said.get("icon")),
                () -> assertTrue(said.get("present").endsWith("safety.svg"), said.get("present")),
                () -> assertEquals(turnover, number(said.get("planned")), 1e-5),
                () -> List.of("it rains", "column 4", "already taken", "which plugin it is from", "com.example.nowhere is needed", "works (unsigned)")
                        .forEach(state -> assertTrue(said.get("listed").contains(state), state + " in " + said.get("listed"))),
                () -> assertTrue(said.get("again").contains("Knowledge Sharing"), said.get("again")),
                () -> assertFalse(said.get("again").contains("Psychological Safety"), said.get("again")),
                () -> assertTrue(said.get("twice").contains("already installed"), said.get("twice")),
                () -> assertTrue(said.get("twice").endsWith("Finish: false"), said.get("twice")));
    }

    private static double number(String planned) {
        Matcher turnover = Pattern.compile("Turnover ([0-9.E-]+)").matcher(planned);
        assertTrue(turnover.find(), planned);
        return Double.parseDouble(turnover.group(1));
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <talent:Organisation xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:talent="http://talentbench.org/model/1.0" xmi:id="_o" name="Firm" currency="EUR">
              <teams xmi:id="_t" name="Crew" headcount="20" meanSalary="50000.0" turnover="0.2"/>
              <factors xmi:id="_f" name="Safety" kind="org.talentbench.safety.psychological" weight="0.1">
                <drivers xmi:id="_f1" name="Speaking up" key="voice" level="55.0" coefficient="0.4"/>
                <drivers xmi:id="_f2" name="Mistakes" key="mistakes" level="50.0" coefficient="0.3"/>
                <drivers xmi:id="_f3" name="Respect" key="respect" level="60.0" coefficient="0.3"/>
              </factors>
              <incentives xmi:id="_i" name="Retrospectives" unit="a year" costPerUnit="100.0" lower="0.0" upper="12.0" today="0.0"/>
              <outcomes xmi:id="_u" name="Turnover" kind="turnover" unit="% a year"/>
              <influences xmi:id="_a" source="_i" target="_f1">
                <response xsi:type="talent:LinearResponse" xmi:id="_a1" slope="2.0"/>
              </influences>
              <influences xmi:id="_c" source="_f" target="_u"/>
              <objectives xmi:id="_j" name="Keep people" outcome="_u" sense="minimise" weight="1.0"/>
              <constraints xsi:type="talent:Budget" xmi:id="_k" name="Budget" amount="20000.0"/>
            </talent:Organisation>
            """;
}
