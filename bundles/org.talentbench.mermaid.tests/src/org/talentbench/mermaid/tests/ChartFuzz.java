// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.mermaid.MermaidWriter;
import org.talentbench.mermaid.syntax.Flowchart;
import org.talentbench.mermaid.syntax.MermaidException;
import org.talentbench.model.talent.TalentFactory;

/** What must hold of every text, chart or not. {@link FuzzTest} tries many, {@code releng/benchmarks/mermaid/fuzz.sh} goes on for minutes. */
final class ChartFuzz {

    private static final int CHANGES = 5;
    /** Until classes are loaded and compiled, any text takes long. */
    private static final int WARM_UP = 2000;
    /** The thread's own time, because other work may be done on the same machine. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Random random;
    private long read;
    private long refused;
    private String slowest = "";
    private long slowestNanoseconds;

    ChartFuzz(long seed) {
        random = new Random(seed);
    }

    /** Tries a chart with some damage, or the halves of two. @throws AssertionError with the text, where it is neither read nor refused as it should be */
    void tryNext() {
        String text = ChartGenerator.chart(random.nextLong());
        if (random.nextInt(4) == 0) {
            String other = ChartGenerator.chart(random.nextLong());
            text = text.substring(0, text.length() / 2) + other.substring(other.length() / 2);
        }
        for (int change = 0; change < CHANGES; change++) {
            text = Mutations.change(text, random.nextLong());
            attempt(text);
        }
    }

    /** Tries a text. */
    void attempt(String text) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            Flowchart chart = MermaidReader.read(text).flowchart();
            for (ChartKind kind : ChartKind.values()) {
                new MermaidImport(List.of()).into(TalentFactory.eINSTANCE.createOrganisation(), chart, kind);
            }
            checkWritten(text, chart);
            read++;
        } catch (MermaidException mistake) {
            check(mistake.line() > 0 && mistake.column() > 0, text, mistake.getMessage());
            refused++;
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("A crash on the text:\n" + text, crash);
        }
        long nanoseconds = CLOCK.getCurrentThreadCpuTime() - start;
        if (nanoseconds > slowestNanoseconds) {
            slowestNanoseconds = nanoseconds;
            slowest = text;
        }
    }

    /** How many of the texts were charts. */
    long read() {
        return read;
    }

    private static void checkWritten(String text, Flowchart chart) {
        String written = MermaidWriter.write(chart);
        try {
            check(chart.withoutPositions().equals(MermaidReader.read(written).flowchart().withoutPositions()), text, "comes back otherwise from\n" + written);
        } catch (MermaidException mistake) {
            throw new AssertionError(text + "\ndoes not come back, but as\n" + written, mistake);
        }
    }

    private static void check(boolean holds, String text, String what) {
        if (!holds) {
            throw new AssertionError(text + "\n" + what);
        }
    }

    /** Tries texts for minutes from a seed, both given as arguments, and says what became of them. */
    public static void main(String[] arguments) {
        long end = System.nanoTime() + Duration.ofMinutes(Long.parseLong(arguments[0])).toNanos();
        long seed = Long.parseLong(arguments[1]);
        ChartFuzz first = new ChartFuzz(seed);
        for (int i = 0; i < WARM_UP; i++) {
            first.tryNext();
        }
        ChartFuzz fuzz = new ChartFuzz(seed + 1);
        while (System.nanoTime() < end) {
            fuzz.tryNext();
        }
        System.out.printf("seed %d: %,d texts read, %,d refused; the slowest took %.1f ms with %,d characters%n", seed, fuzz.read, fuzz.refused,
                fuzz.slowestNanoseconds / 1e6, fuzz.slowest.length());
    }
}
