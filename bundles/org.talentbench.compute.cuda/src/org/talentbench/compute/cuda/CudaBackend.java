// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.util.List;
import java.util.function.Supplier;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.Driver;
import org.talentbench.compute.cuda.driver.DriverException;
import org.talentbench.compute.cuda.driver.NvidiaDriver;
import org.talentbench.compute.cuda.internal.Messages;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.program.Program;

/**
 * NVIDIA cards: the program becomes PTX, the driver compiles it for the card at hand. What is of an employee is computed in single precision,
 * what is of a team or the organisation in double; sums are always added in the same order, so that two runs give the same bits. Nothing but
 * the driver is needed.
 */
public final class CudaBackend implements Backend {
    private final Supplier<Driver> opener;
    private Cards cards;
    private String reason;

    /** The cards of this machine; the driver is looked for when it is first asked about. */
    public CudaBackend() {
        this(NvidiaDriver::new);
    }

    /** @param opener gives the driver, or throws a {@link DriverException} */
    public CudaBackend(Supplier<Driver> opener) {
        this.opener = opener;
    }

    @Override
    public String id() {
        return "cuda";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public synchronized Availability availability() {
        if (cards == null && reason == null) {
            try {
                open();
            } catch (DriverException e) {
                reason = e.getMessage();
            }
        }
        return cards == null ? new Availability.Unavailable(reason) : cards.availability();
    }

    private void open() {
        Driver driver = opener.get();
        List<Card> all = driver.cards();
        List<Card> able = all.stream().filter(card -> card.capability() >= PtxModule.CAPABILITY).toList();
        if (able.isEmpty()) {
            Card card = all.getFirst();
            throw new DriverException(Messages.of("card.old", card.name(), capability(card.capability()), capability(PtxModule.CAPABILITY)));
        }
        // Different cards would give different bits in the last place, so only those like the first work together.
        List<Card> alike = able.stream().filter(card -> card.name().equals(able.getFirst().name())).toList();
        String names = (alike.size() > 1 ? alike.size() + " × " : "") + alike.getFirst().name();
        String capability = capability(alike.getFirst().capability());
        cards = new Cards(alike, new Availability.Available(Messages.of("device", names, capability, driver.version()),
                names + ", " + capability + ", " + driver.version()));
    }

    private static String capability(int capability) {
        return capability / 10 + "." + capability % 10;
    }

    @Override
    public Evaluator prepare(Program program) {
        if (availability() instanceof Availability.Unavailable(String why)) {
            throw new IllegalStateException(why);
        }
        return new CudaEvaluator(program, cards);
    }
}
