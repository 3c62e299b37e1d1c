// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.driver;

import java.lang.foreign.MemorySegment;

/**
 * A card: memory, queues of work, and kernels. Thread safe. Addresses, queues and kernels are the driver's own numbers. Every method throws a
 * {@link DriverException} where the driver reports a fault; a fault of a kernel is told by a later call.
 */
public interface Card {
    String name();

    /** The compute capability, 90 for 9.0. */
    int capability();

    /** How many blocks of threads run at once, to a small factor. */
    int multiprocessors();

    /** Highest clock of the multiprocessors, in hertz. */
    double clock();

    /** Bytes a second that its memory gives at most. */
    double bandwidth();

    long freeBytes();

    long allocate(long bytes);

    void free(long address);

    /** Memory of this machine that copies to and from the card are fast with. */
    MemorySegment allocateHost(long bytes);

    void freeHost(MemorySegment memory);

    /** Compiles a module of PTX. @return its number */
    long load(String text);

    void unload(long module);

    /** A kernel of a module. */
    long kernel(long module, String name);

    /** A queue of copies and launches, which are done in order; those of different queues overlap. */
    long openQueue();

    void closeQueue(long queue);

    void upload(long queue, MemorySegment from, long to, long bytes);

    void download(long queue, long from, MemorySegment to, long bytes);

    /** @param parameters as the kernel reads them; may be changed when the method has returned */
    void launch(long queue, long kernel, int blocksX, int blocksY, int threads, MemorySegment parameters);

    /** Waits until all that is in a queue is done. */
    void finish(long queue);
}
