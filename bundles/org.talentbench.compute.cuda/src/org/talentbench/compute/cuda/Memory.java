// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.DriverException;

/** Memory of a card that is given back together. */
final class Memory implements AutoCloseable {
    private final Card card;
    private final List<Long> addresses = new ArrayList<>();
    private final List<MemorySegment> host = new ArrayList<>();

    Memory(Card card) {
        this.card = card;
    }

    /** @return an address, 0 where no byte is asked for */
    long allocate(long bytes) {
        if (bytes == 0) {
            return 0;
        }
        addresses.add(card.allocate(bytes));
        return addresses.getLast();
    }

    MemorySegment allocateHost(long bytes) {
        if (bytes == 0) {
            return MemorySegment.NULL;
        }
        host.add(card.allocateHost(bytes));
        return host.getLast();
    }

    long store(long queue, int[] values) {
        return store(queue, MemorySegment.ofArray(values));
    }

    long store(long queue, double[] values) {
        return store(queue, MemorySegment.ofArray(values));
    }

    private long store(long queue, MemorySegment values) {
        long address = allocate(values.byteSize());
        upload(queue, values, address);
        return address;
    }

    /** Copies what lies on Java's heap to an address of the card. */
    void upload(long queue, MemorySegment values, long address) {
        if (values.byteSize() > 0) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment copy = arena.allocate(values.byteSize(), Long.BYTES);
                MemorySegment.copy(values, ValueLayout.JAVA_BYTE, 0, copy, ValueLayout.JAVA_BYTE, 0, values.byteSize());
                card.upload(queue, copy, address, values.byteSize());
                card.finish(queue);
            }
        }
    }

    /** Gives all of it back. A card that has failed refuses, and has lost its memory anyway. */
    @Override
    public void close() {
        try {
            addresses.forEach(card::free);
            host.forEach(card::freeHost);
        } catch (DriverException _) {
            // The fault itself has been told already.
        }
        addresses.clear();
        host.clear();
    }
}
