// SPDX-License-Identifier: EPL-2.0
package org.talentbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.product.tests.FactorSite.Plugin;

/** Plugins installed into a copy of the built product, as people install them. */
class PluginsTest {
    private static final String SITE = Path.of(System.getProperty("talentbench.root"), "releng/site/repository/target/repository").toString();

    @TempDir
    static Path folder;

    private static Product product;

    @BeforeAll
    static void copy() throws Exception {
        product = Product.built().copyTo(folder.resolve("product"));
    }

    @Test
    void installedFactorsAreListedComputedRemovedAndWaitedFor() throws Exception {
        Path model = Files.writeString(folder.resolve("firm.talent"), MODEL);
        var before = product.run("optimise", model.toString());
        assertEquals(1, before.exitCode());
        assertTrue(before.errors().contains("plugins install") && before.errors().contains("org.talentbench.safety"), before.errors());

        var installed = product.run("plugins", "install", SITE, "org.talentbench.safety", "org.talentbench.sharing");
        assertEquals(0, installed.exitCode(), installed.errors());
        assertTrue(installed.output().contains("Psychological Safety"), installed.output());
        assertTrue(installed.errors().contains("Unsigned") && installed.errors().contains("org.talentbench.sharing"), installed.errors());

        String list = list();
        assertTrue(list.contains("Psychological safety") && list.contains("Knowledge sharing"), list);
        assertTrue(list.lines().anyMatch(line -> line.contains("org.talentbench.safety") && line.contains("unsigned")), list);

        Path plan = folder.resolve("plan.json");
        var run = product.run("optimise", model.toString(), "--out", plan.toString());
        assertEquals(0, run.exitCode(), run.errors());
        // 10 retrospectives use up the budget: 20 points more of voice and of giving.
        double sharing = 0.5 * 60 + 0.5 * (2 / (1 / 71.0 + 1 / 51.0) - 1) - 50;
        double hazard = -Math.log(1 - 0.2) * Math.exp(-0.10 * 0.4 * 20 / 10 - 0.03 * sharing / 10);
        assertEquals(1 - Math.exp(-hazard), turnover(plan), 1e-5);

        var again = product.run("plugins", "install", SITE, "org.talentbench.safety");
        assertEquals(0, again.exitCode(), again.errors());
        assertTrue(again.output().contains("already"), again.output());

        var removed = product.run("plugins", "remove", "org.talentbench.safety");
        assertEquals(0, removed.exitCode(), removed.errors());
        var without = product.run("optimise", model.toString());
        assertEquals(1, without.exitCode());
        assertTrue(without.errors().contains("org.talentbench.safety"), without.errors());
        assertEquals(MODEL, Files.readString(model));
    }

    @Test
    void aPluginThatIsWrongIsListedWithItsReasonAndTheRestWorks() throws Exception {
        Path site = FactorSite.publish(product, folder.resolve("wrong"), FactorSite.wrong(product));
        var installed = product.run("plugins", "install", site.toString(), "com.example.throwing", "com.example.misspelt", "com.example.twice",
                "com.example.thief");
        assertEquals(0, installed.exitCode(), installed.errors());
        String list = list();
        assertAll(
                () -> assertReason(list, "com.example.throwing", "it rains"),
                () -> assertReason(list, "com.example.misspelt", "column 4"),
                () -> assertReason(list, "com.example.twice", "already taken"),
                () -> assertReason(list, "com.example.thief", "which plugin it is from"),
                () -> assertTrue(list.contains("Compensation, Career development"), list));
        var run = product.run("optimise", "example:retention-cycle");
        assertEquals(0, run.exitCode(), run.errors());
    }

    @Test
    void aPluginThatNeedsWhatIsNotThereIsRefusedWithTheReason() throws Exception {
        Path site = FactorSite.publish(product, folder.resolve("needy"), List.of(
                new Plugin("com.example.lonely").requires("com.example.nowhere").factor("com.example.lonely.x", "formula=\"a\""),
                new Plugin("com.example.future").requires("org.talentbench.model;bundle-version=\"[9.1.0,10.0.0)\"")
                        .factor("com.example.future.x", "formula=\"a\"")));
        var lonely = product.run("plugins", "install", site.toString(), "com.example.lonely");
        var future = product.run("plugins", "install", site.toString(), "com.example.future");
        var nothing = product.run("plugins", "install", site.toString(), "com.example.nothing");
        assertAll(
                () -> assertEquals(2, lonely.exitCode()),
                () -> assertTrue(lonely.errors().contains("com.example.nowhere is needed and is not installed"), lonely.errors()),
                () -> assertEquals(2, future.exitCode()),
                () -> assertTrue(future.errors().contains("org.talentbench.model is needed in version 9.1.0 or newer"), future.errors()),
                () -> assertEquals(2, nothing.exitCode()),
                () -> assertTrue(nothing.errors().contains("com.example.lonely"), nothing.errors()));
    }

    @Test
    void whatIsDroppedInIsTakenInOrListedWithTheReason() throws Exception {
        Path dropins = product.folder().resolve("dropins");
        new Plugin("com.example.dropped").factor("com.example.dropped.x", "formula=\"a\"").writeInto(dropins);
        new Plugin("com.example.alone").requires("com.example.nowhere").factor("com.example.alone.x", "formula=\"a\"").writeInto(dropins);
        new Plugin("com.example.early").requires("org.talentbench.model;bundle-version=\"9.1.0\"").factor("com.example.early.x", "formula=\"a\"")
                .writeInto(dropins.resolve("early/plugins"));
        new Plugin("com.example.dropped").factor("com.example.dropped.x", "formula=\"a\"").writeInto(dropins.resolve("again/plugins"));
        // The start at which the folder is looked at.
        product.run("--version");
        String list = list();
        assertAll(
                () -> assertTrue(list.contains("com.example.dropped 1.0.0") && list.contains("    com.example.dropped.x"), list),
                () -> assertEquals(1, list.lines().filter(line -> line.startsWith("com.example.dropped ")).count(), "dropped in twice, there once"),
                () -> assertReason(list, "com.example.alone", "com.example.nowhere is needed"),
                () -> assertReason(list, "com.example.early", "9.1.0 or newer"));
    }

    @Test
    void anInstalledPluginIsUpdatedFromItsSite() throws Exception {
        Path place = folder.resolve("moving");
        Path site = FactorSite.publish(product, place, List.of(new Plugin("com.example.moving").factor("com.example.moving.x", "formula=\"a\"")));
        assertEquals(0, product.run("plugins", "install", site.toString(), "com.example.moving").exitCode());
        assertTrue(product.run("plugins", "update", "com.example.moving").output().contains("up to date"));
        FactorSite.publish(product, place, List.of(new Plugin("com.example.moving").version("1.1.0").factor("com.example.moving.x", "formula=\"a\"")));
        var updated = product.run("plugins", "update", "com.example.moving");
        assertEquals(0, updated.exitCode(), updated.errors());
        assertTrue(list().contains("com.example.moving 1.1.0"));

        Product next = Product.built().copyTo(folder.resolve("next"));
        var migrated = next.run("plugins", "migrate", product.folder().toString());
        assertEquals(0, migrated.exitCode(), migrated.errors());
        assertFalse(migrated.output().contains("Installed: TalentBench"), migrated.output());
        assertTrue(next.run("plugins", "list").output().contains("com.example.moving 1.1.0"));
    }

    @Test
    void thePartsOfTheProductStay() throws Exception {
        for (String part : List.of("org.talentbench.factors", "talentbench", "org.talentbench.workbench")) {
            var run = product.run("plugins", "remove", part);
            assertEquals(2, run.exitCode(), part);
            assertTrue(run.errors().contains("part of TalentBench"), run.errors());
        }
    }

    private static String list() throws Exception {
        var run = product.run("plugins", "list");
        assertEquals(0, run.exitCode(), run.errors());
        return run.output();
    }

    /** The reason stands below the plugin and before the next one. */
    private static void assertReason(String list, String plugin, String reason) {
        List<String> lines = list.lines().dropWhile(line -> !line.startsWith(plugin + " ")).skip(1).takeWhile(line -> line.startsWith(" ")).toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains(reason)), () -> plugin + " without «" + reason + "»:\n" + list);
    }

    private static double turnover(Path plan) throws Exception {
        String json = Files.readString(plan);
        Matcher outcome = Pattern.compile("\"outcome\"\\s*:\\s*\"Turnover\"[^}]*?\"value\"\\s*:\\s*([0-9.eE+-]+)").matcher(json);
        assertTrue(outcome.find(), json);
        return Double.parseDouble(outcome.group(1));
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
              <factors xmi:id="_g" name="Sharing" kind="org.talentbench.sharing.knowledge" weight="0.03">
                <parameters xmi:id="_g0" name="balance" value="50.0"/>
                <drivers xmi:id="_g1" name="Giving" key="giving" level="50.0" coefficient="0.5"/>
                <drivers xmi:id="_g2" name="Asking" key="asking" level="50.0" coefficient="0.5"/>
              </factors>
              <incentives xmi:id="_i" name="Retrospectives" unit="a year" costPerUnit="100.0" lower="0.0" upper="12.0" today="0.0"/>
              <outcomes xmi:id="_u" name="Turnover" kind="turnover" unit="% a year"/>
              <influences xmi:id="_a" source="_i" target="_f1">
                <response xsi:type="talent:LinearResponse" xmi:id="_a1" slope="2.0"/>
              </influences>
              <influences xmi:id="_b" source="_i" target="_g1">
                <response xsi:type="talent:LinearResponse" xmi:id="_b1" slope="2.0"/>
              </influences>
              <influences xmi:id="_c" source="_f" target="_u"/>
              <influences xmi:id="_d" source="_g" target="_u"/>
              <objectives xmi:id="_j" name="Keep people" outcome="_u" sense="minimise" weight="1.0"/>
              <constraints xsi:type="talent:Budget" xmi:id="_k" name="Budget" amount="20000.0"/>
            </talent:Organisation>
            """;
}
