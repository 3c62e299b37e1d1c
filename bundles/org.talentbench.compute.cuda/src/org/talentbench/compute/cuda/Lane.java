// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.DriverException;
import org.talentbench.compute.cuda.ptx.Parameters;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.program.Program;

/** A queue of a card with the memory for a batch of policies. */
final class Lane implements AutoCloseable {
    private final Engine engine;
    private final Card card;
    private final Program program;
    private final PtxModule module;
    private final Parameters fixed;
    private final int capacity;
    private final Memory memory;
    private final long queue;
    private final long frames;
    private final long partials;
    private final long policies;
    private final long weights;
    private final long values;
    private final long slopes;
    private final MemorySegment decisionsHere;
    private final MemorySegment weightsHere;
    private final MemorySegment valuesHere;
    private final MemorySegment slopesHere;
    /** The batch under way: its first policy and how many they are. */
    private int first;
    private int count;

    Lane(Engine engine, Card card, Program program, PtxModule module, Parameters fixed, int capacity) {
        this.engine = engine;
        this.card = card;
        this.program = program;
        this.module = module;
        this.fixed = fixed;
        this.capacity = capacity;
        memory = new Memory(card);
        try {
            long decisionBytes = bytes(program.dimension());
            long outcomeBytes = bytes(program.width());
            frames = memory.allocate(bytes(module.layout().frameLength()));
            partials = memory.allocate(bytes(module.layout().widestPass()) * engine.tiles());
            policies = memory.allocate(decisionBytes);
            weights = memory.allocate(outcomeBytes);
            values = memory.allocate(outcomeBytes);
            slopes = memory.allocate(decisionBytes);
            decisionsHere = memory.allocateHost(decisionBytes);
            weightsHere = memory.allocateHost(outcomeBytes);
            valuesHere = memory.allocateHost(outcomeBytes);
            slopesHere = memory.allocateHost(decisionBytes);
            queue = card.openQueue();
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    private long bytes(int doublesAPolicy) {
        return (long) capacity * doublesAPolicy * Double.BYTES;
    }

    int capacity() {
        return capacity;
    }

    /** Puts a batch into the queue. @param outcomeWeights null for values alone */
    void submit(double[] decisions, int from, int policyCount, double[] outcomeWeights) {
        first = from;
        count = policyCount;
        int dimension = program.dimension();
        int width = program.width();
        upload(decisions, dimension, decisionsHere, policies);
        if (outcomeWeights != null) {
            upload(outcomeWeights, width, weightsHere, weights);
        }
        Parameters parameters = fixed.withBatch(frames, policies, weights, partials, values, slopes, count, engine.group(count));
        module.perPolicy().forEach(kernel -> engine.launch(queue, kernel, parameters));
        download(values, width, valuesHere);
        if (outcomeWeights != null) {
            download(slopes, dimension, slopesHere);
        }
    }

    private void upload(double[] source, int width, MemorySegment here, long there) {
        if (width > 0) {
            MemorySegment.copy(source, first * width, here, JAVA_DOUBLE, 0, count * width);
            card.upload(queue, here, there, (long) count * width * Double.BYTES);
        }
    }

    private void download(long there, int width, MemorySegment here) {
        if (width > 0) {
            card.download(queue, there, here, (long) count * width * Double.BYTES);
        }
    }

    /** Waits for the batch under way, if there is one, and writes its results where they belong. @param allSlopes null for values alone */
    void collect(double[] allValues, double[] allSlopes) {
        if (count > 0) {
            card.finish(queue);
            read(valuesHere, program.width(), allValues);
            if (allSlopes != null) {
                read(slopesHere, program.dimension(), allSlopes);
            }
            count = 0;
        }
    }

    private void read(MemorySegment here, int width, double[] all) {
        if (width > 0) {
            MemorySegment.copy(here, JAVA_DOUBLE, 0, all, first * width, count * width);
        }
    }

    /** The frame of the first policy of the last batch. */
    double[] frame() {
        return download(card, queue, memory, frames, module.layout().frameLength());
    }

    /** Reads doubles of the card. @param buffer what holds them on the way */
    static double[] download(Card card, long queue, Memory buffer, long address, int length) {
        double[] found = new double[length];
        if (length > 0) {
            MemorySegment here = buffer.allocateHost((long) length * Double.BYTES);
            card.download(queue, address, here, here.byteSize());
            card.finish(queue);
            MemorySegment.copy(here, JAVA_DOUBLE, 0, found, 0, length);
        }
        return found;
    }

    /** A card that has failed refuses to give anything back, and the fault itself has been told already. */
    static void closeQuietly(Runnable action) {
        try {
            action.run();
        } catch (DriverException _) {
            // See above.
        }
    }

    @Override
    public void close() {
        // Nothing may be freed under work that is still under way.
        closeQuietly(() -> card.finish(queue));
        memory.close();
        closeQuietly(() -> card.closeQueue(queue));
    }
}
