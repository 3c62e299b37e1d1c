// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.talentbench.compute.cuda.driver.DriverException;

/**
 * NVIDIA's driver as the functions of cuda.h ("CUDA Driver API"), each of Java behind an address, leading to emulated cards: what calls the real
 * one is run as it is, down to the types of its arguments.
 */
final class FakeLibrary implements SymbolLookup {
    private static final int OUT_OF_MEMORY = 2;
    private static final int NO_DEVICE = 100;
    private static final int INVALID_CONTEXT = 201;
    private static final int UNSUPPORTED_PTX = 222;
    private static final int LAUNCH_FAILED = 719;
    private static final int ERROR_LOG = 5;
    private static final Map<Integer, String> SENTENCES = Map.of(OUT_OF_MEMORY, "out of memory", LAUNCH_FAILED, "unspecified launch failure",
            UNSUPPORTED_PTX, "the provided PTX was compiled with an unsupported toolchain.");

    private final Arena arena = Arena.ofAuto();
    private final List<EmulatedCard> cards;
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final Map<Long, MemorySegment> host = new ConcurrentHashMap<>();
    private final ThreadLocal<EmulatedCard> current = new ThreadLocal<>();
    private boolean refusesText;
    private int initialisation;

    FakeLibrary(EmulatedCard... cards) {
        this.cards = List.of(cards);
        for (Method method : FakeLibrary.class.getDeclaredMethods()) {
            if (method.getName().startsWith("cu")) {
                functions.put(method.getName(), address(method));
            }
        }
    }

    /** As a driver of before the function was made. */
    FakeLibrary without(String function) {
        functions.remove(function);
        return this;
    }

    FakeLibrary refusingText() {
        refusesText = true;
        return this;
    }

    FakeLibrary failingToStart() {
        initialisation = NO_DEVICE;
        return this;
    }

    private MemorySegment address(Method method) {
        MemoryLayout[] layouts = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? JAVA_INT : type == long.class ? JAVA_LONG : ADDRESS).toArray(MemoryLayout[]::new);
        try {
            return Linker.nativeLinker().upcallStub(MethodHandles.lookup().unreflect(method).bindTo(this), FunctionDescriptor.of(JAVA_INT, layouts), arena);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("The methods are our own", impossible);
        }
    }

    @Override
    public Optional<MemorySegment> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    private interface Work {
        void run(EmulatedCard card);
    }

    /** No exception may leave a function that C has called. */
    private int onCard(Work work) {
        if (current.get() == null) {
            return INVALID_CONTEXT;
        }
        try {
            work.run(current.get());
            return 0;
        } catch (DriverException e) {
            return e.getMessage().contains("out of memory") ? OUT_OF_MEMORY : LAUNCH_FAILED;
        }
    }

    private static void put(MemorySegment place, long value) {
        place.reinterpret(Long.BYTES).set(JAVA_LONG, 0, value);
    }

    private static void put(MemorySegment place, int value) {
        place.reinterpret(Integer.BYTES).set(JAVA_INT, 0, value);
    }

    private static MemorySegment bytes(MemorySegment place, long count) {
        return place.reinterpret(count);
    }

    int cuInit(int flags) {
        return flags == 0 ? initialisation : 1;
    }

    int cuDriverGetVersion(MemorySegment version) {
        put(version, 12_040);
        return 0;
    }

    int cuDeviceGetCount(MemorySegment count) {
        put(count, cards.size());
        return 0;
    }

    int cuDeviceGet(MemorySegment device, int ordinal) {
        put(device, ordinal);
        return 0;
    }

    int cuDeviceGetName(MemorySegment name, int length, int device) {
        bytes(name, length).setString(0, cards.get(device).name());
        return 0;
    }

    int cuDeviceGetAttribute(MemorySegment value, int attribute, int device) {
        EmulatedCard card = cards.get(device);
        switch (attribute) {
            case 13 -> put(value, (int) (card.clock() / 1e3));
            case 16 -> put(value, card.multiprocessors());
            case 36 -> put(value, 1_000_000);
            case 37 -> put(value, 4_096);
            case 75 -> put(value, card.capability() / 10);
            case 76 -> put(value, card.capability() % 10);
            default -> {
                return 1;
            }
        }
        return 0;
    }

    int cuDevicePrimaryCtxRetain(MemorySegment context, int device) {
        put(context, device + 1L);
        return 0;
    }

    int cuCtxSetCurrent(long context) {
        current.set(cards.get((int) context - 1));
        return 0;
    }

    int cuMemGetInfo_v2(MemorySegment free, MemorySegment total) {
        return onCard(card -> {
            put(free, card.freeBytes());
            put(total, 1L << 40);
        });
    }

    int cuMemAlloc_v2(MemorySegment address, long count) {
        return onCard(card -> put(address, card.allocate(count)));
    }

    int cuMemFree_v2(long address) {
        return onCard(card -> card.free(address));
    }

    int cuMemHostAlloc(MemorySegment address, long count, int flags) {
        return onCard(card -> {
            MemorySegment memory = card.allocateHost(count);
            host.put(memory.address(), memory);
            put(address, memory.address());
        });
    }

    int cuMemFreeHost(MemorySegment memory) {
        return onCard(card -> card.freeHost(host.remove(memory.address())));
    }

    int cuModuleLoadDataEx(MemorySegment module, MemorySegment text, int optionCount, MemorySegment options, MemorySegment values) {
        if (refusesText) {
            MemorySegment kinds = bytes(options, (long) optionCount * Integer.BYTES);
            MemorySegment places = bytes(values, (long) optionCount * Long.BYTES);
            for (int i = 0; i < optionCount; i++) {
                if (kinds.getAtIndex(JAVA_INT, i) == ERROR_LOG) {
                    bytes(places.getAtIndex(ADDRESS, i), places.getAtIndex(JAVA_LONG, i + 1L)).setString(0, "ptxas fatal: Unsupported .version 6.4");
                }
            }
            return UNSUPPORTED_PTX;
        }
        return onCard(card -> put(module, card.load(bytes(text, Long.MAX_VALUE).getString(0))));
    }

    int cuModuleUnload(long module) {
        return onCard(card -> card.unload(module));
    }

    int cuModuleGetFunction(MemorySegment function, long module, MemorySegment name) {
        return onCard(card -> put(function, card.kernel(module, bytes(name, Long.MAX_VALUE).getString(0))));
    }

    int cuStreamCreate(MemorySegment stream, int flags) {
        return onCard(card -> put(stream, card.openQueue()));
    }

    int cuStreamDestroy_v2(long stream) {
        return onCard(card -> card.closeQueue(stream));
    }

    int cuMemcpyHtoDAsync_v2(long to, MemorySegment from, long count, long stream) {
        return onCard(card -> card.upload(stream, bytes(from, count), to, count));
    }

    int cuMemcpyDtoHAsync_v2(MemorySegment to, long from, long count, long stream) {
        return onCard(card -> card.download(stream, from, bytes(to, count), count));
    }

    int cuLaunchKernel(long function, int gridX, int gridY, int gridZ, int blockX, int blockY, int blockZ, int shared, long stream, long parameters,
            MemorySegment extra) {
        if (gridZ != 1 || blockY != 1 || blockZ != 1 || shared != 0 || parameters != 0) {
            return 1;
        }
        MemorySegment pairs = bytes(extra, 5 * Long.BYTES);
        if (pairs.getAtIndex(JAVA_LONG, 0) != 1 || pairs.getAtIndex(JAVA_LONG, 2) != 2 || pairs.getAtIndex(JAVA_LONG, 4) != 0) {
            return 1;
        }
        long count = bytes(pairs.getAtIndex(ADDRESS, 3), Long.BYTES).get(JAVA_LONG, 0);
        return onCard(card -> card.launch(stream, function, gridX, gridY, blockX, bytes(pairs.getAtIndex(ADDRESS, 1), count)));
    }

    int cuStreamSynchronize(long stream) {
        return onCard(card -> card.finish(stream));
    }

    int cuGetErrorString(int error, MemorySegment text) {
        if (!SENTENCES.containsKey(error)) {
            return 1;
        }
        put(text, arena.allocateFrom(SENTENCES.get(error)).address());
        return 0;
    }
}
