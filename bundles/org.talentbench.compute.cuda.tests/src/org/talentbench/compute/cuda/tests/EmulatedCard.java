// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.DriverException;

/** A card that is none: kernels are run by {@link PtxKernel}. It can be made to fail, and counts what it is asked. */
public final class EmulatedCard implements Card {
    private final String name;
    private final int capability;
    private final Heap heap;
    private final Map<Long, Map<String, PtxKernel>> modules = new HashMap<>();
    private final Map<Long, PtxKernel> kernels = new HashMap<>();
    private final Set<Long> queues = new HashSet<>();
    private final Set<MemorySegment> host = new HashSet<>();
    private long numbers;
    private int launchesLeft = Integer.MAX_VALUE;
    /** What was put into queues and waited for, such as "upload 3". */
    final List<String> log = new ArrayList<>();
    long uploaded;
    int launches;
    int loads;
    int most;

    /** One that runs all instructions that are asked for, with a GiB of memory. */
    public EmulatedCard() {
        this("emulated card", 90, 1L << 30);
    }

    EmulatedCard(String name, int capability, long bytes) {
        this.name = name;
        this.capability = capability;
        heap = new Heap(bytes);
    }

    /** From the so-manieth launch on every call fails. */
    EmulatedCard failingAfter(int launchCount) {
        launchesLeft = launchCount;
        return this;
    }

    /** Whether all memory and every queue has been given back. */
    boolean isIdle() {
        return heap.isEmpty() && queues.isEmpty() && host.isEmpty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int capability() {
        return capability;
    }

    /** Few, so that blocks take several policies. */
    @Override
    public int multiprocessors() {
        return 1;
    }

    @Override
    public double clock() {
        return 1e9;
    }

    @Override
    public double bandwidth() {
        return 1e9;
    }

    @Override
    public long freeBytes() {
        return heap.free();
    }

    @Override
    public synchronized long allocate(long bytes) {
        check();
        long address = heap.allocate(bytes);
        if (address == 0) {
            throw new DriverException("The NVIDIA driver failed in cuMemAlloc_v2: out of memory (error 2)");
        }
        return address;
    }

    @Override
    public synchronized void free(long address) {
        heap.release(address);
    }

    @Override
    public synchronized MemorySegment allocateHost(long bytes) {
        MemorySegment memory = Arena.ofAuto().allocate(bytes, Long.BYTES);
        host.add(memory);
        return memory;
    }

    @Override
    public synchronized void freeHost(MemorySegment memory) {
        if (!host.remove(memory)) {
            throw new AssertionError("Freed what was not allocated");
        }
    }

    @Override
    public synchronized long load(String text) {
        loads++;
        modules.put(++numbers, PtxKernel.read(text));
        return numbers;
    }

    @Override
    public synchronized void unload(long module) {
        modules.remove(module);
    }

    @Override
    public synchronized long kernel(long module, String kernelName) {
        kernels.put(++numbers, modules.get(module).get(kernelName));
        return numbers;
    }

    @Override
    public synchronized long openQueue() {
        queues.add(++numbers);
        return numbers;
    }

    @Override
    public synchronized void closeQueue(long queue) {
        queues.remove(queue);
    }

    @Override
    public synchronized void upload(long queue, MemorySegment from, long to, long bytes) {
        check();
        log.add("upload " + queue);
        uploaded += bytes;
        heap.write(to, from.asSlice(0, bytes).toArray(JAVA_BYTE));
    }

    @Override
    public synchronized void download(long queue, long from, MemorySegment to, long bytes) {
        check();
        log.add("download " + queue);
        MemorySegment.copy(heap.read(from, (int) bytes), 0, to, JAVA_BYTE, 0, (int) bytes);
    }

    @Override
    public synchronized void launch(long queue, long kernel, int blocksX, int blocksY, int threads, MemorySegment parameters) {
        check();
        launchesLeft--;
        check();
        log.add("launch " + queue);
        launches++;
        most = Math.max(most, blocksX);
        kernels.get(kernel).run(heap, parameters.toArray(JAVA_BYTE), blocksX, blocksY, threads);
    }

    @Override
    public synchronized void finish(long queue) {
        check();
        log.add("finish " + queue);
    }

    private void check() {
        if (launchesLeft < 0) {
            throw new DriverException("The NVIDIA driver failed in cuLaunchKernel: the card has fallen off the bus (error 719)");
        }
    }
}
