// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.talentbench.model.Elements;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Severity;
import org.talentbench.model.validation.Validation;

/** What {@code validate} does once its options are read. */
final class ValidateRun {
    private final String model;
    private final Terminal terminal;

    ValidateRun(String model, Terminal terminal) {
        this.model = model;
        this.terminal = terminal;
    }

    int run(boolean json) throws IOException {
        Organisation organisation = ModelSource.load(model, terminal);
        List<Finding> findings = Validation.of(organisation);
        if (json) {
            write(findings);
        } else {
            print(findings);
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? ExitCode.MODEL : ExitCode.OK;
    }

    private void print(List<Finding> findings) {
        for (Finding finding : findings) {
            terminal.out().println(Messages.of("validate.finding", model, Messages.of("severity." + finding.severity()),
                    finding.code().id(), finding.message()));
        }
        terminal.out().println(Messages.of("validate.sum", count(findings, Severity.ERROR), count(findings, Severity.WARNING)));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private void write(List<Finding> findings) throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.setIndent("  ");
        json.beginObject();
        json.name("model").value(model);
        json.name("findings").beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
            json.name("code").value(finding.code().id());
            json.name("element").value(Elements.path(finding.element()));
            json.name("feature").value(finding.feature() == null ? null : finding.feature().getName());
            json.name("message").value(finding.message());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
        terminal.out().println();
    }
}
