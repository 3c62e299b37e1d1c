// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.CancellationException;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.nd4j.Nd4jCuda;
import org.talentbench.compute.nd4j.Offer;

/**
 * Fetches and removes the addition to ND4J that the product comes without. Public for whoever stands in for the card and the files.
 *
 * @param terminal what is told and asked
 * @param addition what is fetched
 * @param offer whether it would run here
 */
public record AdditionRun(Terminal terminal, Nd4jCuda addition, Offer offer) {
    /** ND4J unpacks the libraries when it first uses them. */
    private static final double UNPACKED_GIGABYTES = 4.1;

    /** That of this machine. */
    static AdditionRun here(Terminal terminal) {
        return new AdditionRun(terminal, Nd4jCuda.ofUser(), Offer.here(NvidiaDriver::new));
    }

    /** Whether it is there, or could be, and why not, in a sentence. */
    String state() {
        return switch (offer) {
            case Offer.Made _ when addition.installed() -> Messages.of("addition.installed", addition.folder());
            case Offer.Made(String card) -> Messages.of("addition.offered", card, gigabytes(addition.bytes()));
            case Offer.OtherCard other -> notOffered(other);
            case Offer.NoCard(String reason) -> Messages.of("addition.noCard", reason);
        };
    }

    private static String notOffered(Offer.OtherCard other) {
        return Messages.of(other.tooOld() ? "addition.oldCard" : "addition.newCard", other.card(), other.capability() / 10.0);
    }

    /** Says how large it is and asks, or is told before that it may; then fetches it. @return an {@link ExitCode} */
    public int install(String name, URI from, boolean yes) throws IOException {
        check(name);
        if (!(offer instanceof Offer.Made(String card))) {
            terminal.err().println(Messages.of("fault", state()));
            return ExitCode.USAGE;
        }
        if (addition.installed()) {
            terminal.out().println(state());
            return ExitCode.OK;
        }
        if (from == null || !from.isAbsolute()) {
            throw new UsageException(Messages.of("addition.from"));
        }
        terminal.out().println(Messages.of("addition.size", gigabytes(addition.missing()), gigabytes(addition.bytes()), UNPACKED_GIGABYTES,
                addition.folder(), card));
        terminal.out().flush();
        if (!yes && !agreed()) {
            return ExitCode.USAGE;
        }
        try (Cancellation cancellation = Cancellation.onInterrupt(); ProgressLine progress = new ProgressLine(terminal, cancellation)) {
            addition.fetch(from, progress);
        } catch (CancellationException stopped) {
            terminal.err().println(Messages.of("addition.stopped"));
            return ExitCode.CANCELLED;
        }
        terminal.out().println(Messages.of("addition.done"));
        return ExitCode.OK;
    }

    private boolean agreed() {
        if (!terminal.interactive()) {
            terminal.err().println(Messages.of("addition.yes"));
            return false;
        }
        terminal.err().print(Messages.of("addition.question"));
        terminal.err().flush();
        try (Scanner answers = new Scanner(terminal.in(), StandardCharsets.UTF_8)) {
            return answers.hasNextLine() && answers.nextLine().strip().matches("(?i)y|yes|是");
        }
    }

    /** Deletes it. @return an {@link ExitCode} */
    public int remove(String name) throws IOException {
        check(name);
        terminal.out().println(Messages.of(addition.remove() ? "addition.removed" : "addition.absent"));
        return ExitCode.OK;
    }

    private static void check(String name) {
        if (!name.equals(Nd4jCuda.NAME)) {
            throw new UsageException(Messages.of("addition.unknown", name, Nd4jCuda.NAME));
        }
    }

    private static double gigabytes(long bytes) {
        return bytes * 1e-9;
    }
}
