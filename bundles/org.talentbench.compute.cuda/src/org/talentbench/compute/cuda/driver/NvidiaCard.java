// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A card behind {@link NvidiaDriver}, in its primary context, which is made when it is first needed. */
final class NvidiaCard implements Card {
    private static final int CAPABILITY_MAJOR = 75;
    private static final int CAPABILITY_MINOR = 76;
    private static final int MULTIPROCESSORS = 16;
    private static final int KILOHERTZ = 13;
    private static final int MEMORY_KILOHERTZ = 36;
    private static final int MEMORY_BITS = 37;
    private static final int LONGEST_NAME = 256;
    private static final int NON_BLOCKING = 1;
    private static final int LOG_BYTES = 8192;
    private static final int ERROR_LOG = 5;
    private static final int ERROR_LOG_SIZE = 6;
    private static final long PARAMETERS = 1;
    private static final long PARAMETERS_SIZE = 2;

    private final NvidiaDriver driver;
    private final int device;
    private final String name;
    private final int capability;
    private final int multiprocessors;
    private long context;

    NvidiaCard(NvidiaDriver driver, int ordinal) {
        this.driver = driver;
        device = driver.readInt("cuDeviceGet", ordinal);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(LONGEST_NAME);
            driver.call("cuDeviceGetName", text, LONGEST_NAME, device);
            name = text.getString(0);
        }
        capability = 10 * attribute(CAPABILITY_MAJOR) + attribute(CAPABILITY_MINOR);
        multiprocessors = attribute(MULTIPROCESSORS);
    }

    private int attribute(int attribute) {
        return driver.readInt("cuDeviceGetAttribute", attribute, device);
    }

    /** Makes the card the one that this thread's calls go to. */
    private synchronized void use() {
        if (context == 0) {
            context = driver.readLong("cuDevicePrimaryCtxRetain", device);
        }
        driver.call("cuCtxSetCurrent", context);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int capability() {
        return capability;
    }

    @Override
    public int multiprocessors() {
        return multiprocessors;
    }

    @Override
    public double clock() {
        return 1e3 * attribute(KILOHERTZ);
    }

    /** Memory gives its width twice a clock. */
    @Override
    public double bandwidth() {
        return 2e3 * attribute(MEMORY_KILOHERTZ) * attribute(MEMORY_BITS) / Byte.SIZE;
    }

    @Override
    public long freeBytes() {
        use();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment total = arena.allocate(JAVA_LONG);
            return driver.readLong("cuMemGetInfo_v2", total);
        }
    }

    @Override
    public long allocate(long bytes) {
        use();
        return driver.readLong("cuMemAlloc_v2", bytes);
    }

    @Override
    public void free(long address) {
        use();
        driver.call("cuMemFree_v2", address);
    }

    @Override
    public MemorySegment allocateHost(long bytes) {
        use();
        return MemorySegment.ofAddress(driver.readLong("cuMemHostAlloc", bytes, 0)).reinterpret(bytes);
    }

    @Override
    public void freeHost(MemorySegment memory) {
        use();
        driver.call("cuMemFreeHost", memory);
    }

    @Override
    public long load(String text) {
        use();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment log = arena.allocate(LOG_BYTES);
            MemorySegment options = arena.allocateFrom(JAVA_INT, ERROR_LOG, ERROR_LOG_SIZE);
            MemorySegment values = arena.allocate(ADDRESS, 2);
            values.setAtIndex(ADDRESS, 0, log);
            values.setAtIndex(JAVA_LONG, 1, LOG_BYTES);
            try {
                return driver.readLong("cuModuleLoadDataEx", arena.allocateFrom(text), 2, options, values);
            } catch (DriverException e) {
                String said = log.getString(0).strip();
                throw said.isEmpty() ? e : new DriverException(e.getMessage() + ": " + said, e);
            }
        }
    }

    @Override
    public void unload(long module) {
        use();
        driver.call("cuModuleUnload", module);
    }

    @Override
    public long kernel(long module, String name) {
        use();
        try (Arena arena = Arena.ofConfined()) {
            return driver.readLong("cuModuleGetFunction", module, arena.allocateFrom(name));
        }
    }

    @Override
    public long openQueue() {
        use();
        return driver.readLong("cuStreamCreate", NON_BLOCKING);
    }

    @Override
    public void closeQueue(long queue) {
        use();
        driver.call("cuStreamDestroy_v2", queue);
    }

    @Override
    public void upload(long queue, MemorySegment from, long to, long bytes) {
        use();
        driver.call("cuMemcpyHtoDAsync_v2", to, from, bytes, queue);
    }

    @Override
    public void download(long queue, long from, MemorySegment to, long bytes) {
        use();
        driver.call("cuMemcpyDtoHAsync_v2", to, from, bytes, queue);
    }

    @Override
    public void launch(long queue, long kernel, int blocksX, int blocksY, int threads, MemorySegment parameters) {
        use();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocate(parameters.byteSize(), Long.BYTES);
            MemorySegment.copy(parameters, JAVA_BYTE, 0, copy, JAVA_BYTE, 0, parameters.byteSize());
            MemorySegment size = arena.allocateFrom(JAVA_LONG, parameters.byteSize());
            MemorySegment extra = arena.allocateFrom(JAVA_LONG, PARAMETERS, copy.address(), PARAMETERS_SIZE, size.address(), 0);
            driver.call("cuLaunchKernel", kernel, blocksX, blocksY, 1, threads, 1, 1, 0, queue, 0L, extra);
        }
    }

    @Override
    public void finish(long queue) {
        use();
        driver.call("cuStreamSynchronize", queue);
    }
}
