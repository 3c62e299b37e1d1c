// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.talentbench.compute.cuda.internal.Messages;

/** NVIDIA's driver, through its own library and nothing else. NVIDIA, "CUDA Driver API". */
public final class NvidiaDriver implements Driver {
    private static final int NO_DEVICE = 100;

    private final SymbolLookup library;
    private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();
    private final String version;

    /** @throws DriverException if the library is missing or its driver does not run */
    public NvidiaDriver() {
        this(System.getProperty("os.name").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1");
    }

    /** @param name of the driver's library */
    public NvidiaDriver(String name) {
        this(open(name));
    }

    /** @param library where the driver's functions are found by their names in {@code cuda.h} */
    public NvidiaDriver(SymbolLookup library) {
        this.library = library;
        call("cuInit", 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocate(JAVA_INT);
            call("cuDriverGetVersion", number);
            int found = number.get(JAVA_INT, 0);
            version = found / 1000 + "." + found % 1000 / 10;
        }
    }

    private static SymbolLookup open(String name) {
        try {
            return SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new DriverException(Messages.of("driver.none", name), e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        int count = readInt("cuDeviceGetCount");
        for (int ordinal = 0; ordinal < count; ordinal++) {
            cards.add(new NvidiaCard(this, ordinal));
        }
        if (cards.isEmpty()) {
            throw new DriverException(Messages.of("card.none"));
        }
        return cards;
    }

    /** Calls a function that gives back an int through its first argument. */
    int readInt(String function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(JAVA_INT);
            call(function, withFirst(result, arguments));
            return result.get(JAVA_INT, 0);
        }
    }

    /** Calls a function that gives back an address or another number as wide through its first argument. */
    long readLong(String function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = arena.allocate(JAVA_LONG);
            call(function, withFirst(result, arguments));
            return result.get(JAVA_LONG, 0);
        }
    }

    private static Object[] withFirst(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** Calls a function of the library. Arguments are Integer, Long (for addresses too) or MemorySegment. @throws DriverException if it fails */
    void call(String function, Object... arguments) {
        int result = result(function, arguments);
        if (result == NO_DEVICE) {
            throw new DriverException(Messages.of("card.none"));
        }
        if (result != 0) {
            throw new DriverException(Messages.of("driver.failed", function, description(result)));
        }
    }

    private int result(String function, Object... arguments) {
        try {
            return (int) functions.computeIfAbsent(function, name -> link(name, arguments)).invokeExact(arguments);
        } catch (DriverException e) {
            throw e;
        } catch (Throwable e) {
            throw new DriverException(Messages.of("driver.notCalled"), e);
        }
    }

    private MethodHandle link(String name, Object[] arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] = switch (arguments[i]) {
                case Integer _ -> JAVA_INT;
                case Long _ -> JAVA_LONG;
                default -> ADDRESS;
            };
        }
        MemorySegment symbol = library.find(name).orElseThrow(() -> new DriverException(Messages.of("driver.old", name)));
        return Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.of(JAVA_INT, layouts))
                .asSpreader(Object[].class, layouts.length).asType(MethodType.methodType(int.class, Object[].class));
    }

    private String description(int result) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(ADDRESS);
            if (result("cuGetErrorString", result, text) != 0) {
                return Messages.of("error", result);
            }
            return Messages.of("error.told", text.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE).getString(0), result);
        }
    }
}
