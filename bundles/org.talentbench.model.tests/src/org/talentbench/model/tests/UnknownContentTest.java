// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;

/** What a later minor version or an absent plugin wrote survives this version. */
class UnknownContentTest {
    private static final String LATER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <talent:Organisation xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:talent="http://talentbench.org/model/1.7" xmi:id="_o" name="Acme" mood="bright">
              <teams xmi:id="_t" name="Research" headcount="24" remote="true">
                <offices xmi:id="_p" city="Zürich" lead="_t">
                  <desk number="1"/>
                  <desk number="2">by the window</desk>
                </offices>
              </teams>
              <outcomes xmi:id="_s" name="Satisfaction" kind="satisfaction"/>
              <influences xmi:id="_i" source="_s" target="_s">
                <response xsi:type="talent:QuadraticResponse" xmi:id="_q" curvature="0.5">
                  <point x="1"/>
                </response>
              </influences>
            </talent:Organisation>
            """;

    @TempDir
    private Path folder;

    @Test
    void aLaterMinorVersionLoads() throws IOException {
        Organisation acme = load(LATER);
        assertEquals("Research", acme.getTeams().getFirst().getName());
        assertEquals(24, acme.getTeams().getFirst().getHeadcount());
    }

    @Test
    void unknownAttributesAndElementsAreSavedAgain() throws IOException {
        String saved = savedAgain(LATER);
        for (String unknown : new String[] {"mood=\"bright\"", "remote=\"true\"", "<offices", "city=\"Zürich\"", "lead=\"_t\"",
            "number=\"1\"", "by the window"}) {
            assertTrue(saved.contains(unknown), unknown + " in " + saved);
        }
    }

    @Test
    void anElementOfAnUnknownTypeIsSavedAgain() throws IOException {
        String saved = savedAgain(LATER);
        for (String unknown : new String[] {"<response", "talent:QuadraticResponse", "curvature=\"0.5\"", "<point x=\"1\""}) {
            assertTrue(saved.contains(unknown), unknown + " in " + saved);
        }
    }

    @Test
    void savingUnknownContentAgainAndAgainChangesNothing() throws IOException {
        String once = savedAgain(LATER);
        assertEquals(once, savedAgain(once));
    }

    @Test
    void knownValuesCanChangeBesideUnknownContent() throws IOException {
        Organisation acme = load(LATER);
        acme.getTeams().getFirst().setHeadcount(25);
        Path file = folder.resolve("changed.talent");
        ModelFile.save(acme, file);
        String saved = Files.readString(file);
        assertTrue(saved.contains("headcount=\"25\"") && saved.contains("remote=\"true\""), saved);
    }

    @Test
    void aFactorOfAnAbsentKindKeepsEverything() throws IOException {
        Organisation acme = Models.acme();
        Factor factor = acme.getFactors().getFirst();
        factor.setKind("com.example.absent");
        factor.getDrivers().getFirst().setKey("aura");
        var parameter = Models.MAKE.createParameter();
        parameter.setName("glow");
        parameter.setValue(3);
        factor.getParameters().add(parameter);
        Path file = folder.resolve("absent.talent");
        ModelFile.save(acme, file);
        byte[] before = Files.readAllBytes(file);
        Organisation again = ModelFile.load(file);
        assertEquals("aura", again.getFactors().getFirst().getDrivers().getFirst().getKey());
        assertEquals(3, again.getFactors().getFirst().getParameters().getLast().getValue());
        ModelFile.save(again, file);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private Organisation load(String content) throws IOException {
        return ModelFile.load(Files.writeString(folder.resolve("later.talent"), content));
    }

    private String savedAgain(String content) throws IOException {
        Path file = folder.resolve("again.talent");
        ModelFile.save(load(content), file);
        return Files.readString(file);
    }
}
