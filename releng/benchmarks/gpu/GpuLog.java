// SPDX-License-Identifier: EPL-2.0
package org.talentbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The file {@code gpu.csv}, a line for each measurement, written as soon as it is made: a run that is stopped leaves what it had. */
record GpuLog(Path folder) {
    /** How a line starts that says what was measured on. */
    static final String REMARK = "# ";
    /** How the name of a limit starts, which has no size. */
    static final String LIMIT = "limit: ";

    /** Forgets what was there. */
    void start(String device) throws IOException {
        Files.createDirectories(folder);
        Files.write(file(), List.of("contestant,employees,policies,seconds,employee-scenarios a second",
                REMARK + device + "; " + LocalDate.now() + "; Java " + Runtime.version() + "; " + Runtime.getRuntime().availableProcessors() + " cores"));
    }

    /** @param rate employee-scenarios a second that the card could do at most, as far as the kind of work goes that limits them */
    void addLimit(String kind, double rate) throws IOException {
        append(String.format(Locale.ROOT, "%s%s,,,,%.4g", LIMIT, kind, rate));
    }

    /** A batch with its gradient. */
    void add(String contestant, int employees, int policies, double seconds) throws IOException {
        append(String.format(Locale.ROOT, "%s,%d,%d,%.6g,%.4g", contestant, employees, policies, seconds, (double) employees * policies / seconds));
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private void append(String line) throws IOException {
        Files.write(file(), List.of(line), StandardOpenOption.APPEND);
    }

    private Path file() {
        return folder.resolve("gpu.csv");
    }
}
