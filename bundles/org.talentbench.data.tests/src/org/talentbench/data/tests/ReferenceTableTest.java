// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Calibration;
import org.talentbench.data.fit.Fit;
import org.talentbench.data.fit.Link;
import org.talentbench.data.fit.Question;
import org.talentbench.data.table.Exclusion;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;

/** The bar on the reference table, which lies beside the project and not in it. */
class ReferenceTableTest {
    private final Path file = Path.of(System.getProperty("talentbench.root", "."), "..", "shared", "reference", "data", "ibm-hr-attrition.csv").normalize();
    private TableProfile profile;

    @BeforeEach
    void look() {
        assumeTrue(Files.exists(file), "The reference table is not beside this checkout: " + file);
        profile = TableProfile.of(TableFile.open(file), Progress.NONE);
    }

    private Fit fit(Link link) {
        var factorOf = new LinkedHashMap<String, String>();
        profile.used().stream().filter(column -> !column.name().equals("Attrition")).forEach(column -> factorOf.put(column.name(), "everything"));
        return Calibration.of(profile.read(Progress.NONE), new Question("Attrition", factorOf).with(link), Progress.NONE);
    }

    @Test
    void theConstantsAndTheNumberOfTheEmployeeAreLeftOut() {
        assertEquals(
                List.of("EmployeeCount", "EmployeeNumber", "Over18", "StandardHours"),
                profile.columns().stream().filter(column -> column.exclusion().isPresent()).map(column -> column.name()).toList());
        assertEquals(Optional.of(Exclusion.IDENTIFIER), profile.column("EmployeeNumber").exclusion());
        assertEquals(1470, profile.rows());
    }

    @Test
    void heldOutPeopleAreForetoldAsWellAsTheBarAsks() {
        for (var link : Link.values()) {
            var fit = fit(link);
            assertEquals(237, fit.leavers());
            assertTrue(fit.quality().auc() >= 0.835, link.id() + " AUC " + fit.quality().auc());
            assertTrue(fit.quality().brier() <= 0.094, link.id() + " Brier " + fit.quality().brier());
        }
    }
}
