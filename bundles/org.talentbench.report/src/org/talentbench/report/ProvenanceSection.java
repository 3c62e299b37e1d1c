// SPDX-License-Identifier: EPL-2.0
package org.talentbench.report;

import java.util.Objects;
import org.talentbench.model.Moment;
import org.talentbench.model.talent.Provenance;

/** Where the numbers come from, enough to compute them again. */
record ProvenanceSection(Subject subject) implements Section {
    @Override
    public boolean isPresent() {
        return subject.plan().getProvenance() != null;
    }

    @Override
    public String title() {
        return Messages.of("provenance");
    }

    @Override
    public void write(Html html) {
        Provenance provenance = subject.plan().getProvenance();
        html.element("dl", () -> {
            entry(html, "provenance.created", Moment.time(subject.plan().getCreatedAt()));
            entry(html, "provenance.optimiser", provenance.getOptimiser());
            entry(html, "provenance.reason", subject.text().method().orElse(provenance.getReason()));
            entry(html, "provenance.backend", provenance.getBackend());
            entry(html, "provenance.evaluations", Messages.of("provenance.evaluations.value", provenance.getEvaluations(),
                    provenance.getMilliseconds() / 1000.0));
            entry(html, "provenance.residual", subject.units().digits(provenance.getResidual()));
            entry(html, "provenance.seed", Long.toString(provenance.getSeed()));
            entry(html, "provenance.version", provenance.getVersion());
            entry(html, "provenance.hash", provenance.getProblemHash());
        });
    }

    private static void entry(Html html, String key, String value) {
        html.text("dt", Messages.of(key));
        html.text("dd", Objects.toString(value, "–"));
    }
}
