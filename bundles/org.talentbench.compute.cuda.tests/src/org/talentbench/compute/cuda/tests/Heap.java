// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** The memory of an emulated card. What reads or writes outside what was allocated is found out. */
final class Heap {
    private final TreeMap<Long, ByteBuffer> blocks = new TreeMap<>();
    private final long size;
    private long next = 1 << 20;
    private long used;
    private long lastStart = -1;
    private ByteBuffer last;

    Heap(long size) {
        this.size = size;
    }

    long free() {
        return size - used;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** @return 0 where there is not enough left */
    long allocate(long bytes) {
        if (bytes > free()) {
            return 0;
        }
        long address = next;
        // Never the same address twice, and never next to each other.
        next += (bytes + 511) / 256 * 256;
        used += bytes;
        blocks.put(address, ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN));
        return address;
    }

    void release(long address) {
        ByteBuffer block = blocks.remove(address);
        if (block == null) {
            throw new AssertionError("Freed what was not allocated");
        }
        used -= block.capacity();
        lastStart = -1;
    }

    void write(long address, byte[] bytes) {
        locate(address, bytes.length).put((int) (address - lastStart), bytes);
    }

    byte[] read(long address, int length) {
        byte[] bytes = new byte[length];
        locate(address, length).get((int) (address - lastStart), bytes);
        return bytes;
    }

    long load(long address, int bytes) {
        ByteBuffer block = locate(address, bytes);
        int at = (int) (address - lastStart);
        return bytes == Long.BYTES ? block.getLong(at) : block.getInt(at) & 0xFFFFFFFFL;
    }

    void store(long address, int bytes, long value) {
        ByteBuffer block = locate(address, bytes);
        int at = (int) (address - lastStart);
        if (bytes == Long.BYTES) {
            block.putLong(at, value);
        } else {
            block.putInt(at, (int) value);
        }
    }

    private ByteBuffer locate(long address, int bytes) {
        if (lastStart < 0 || address < lastStart || address + bytes > lastStart + last.capacity()) {
            Map.Entry<Long, ByteBuffer> entry = blocks.floorEntry(address);
            if (entry == null || address + bytes > entry.getKey() + entry.getValue().capacity()) {
                throw new AssertionError("A kernel touches memory that is not its own, at " + address);
            }
            lastStart = entry.getKey();
            last = entry.getValue();
        }
        if (address % bytes != 0 && bytes <= Long.BYTES) {
            throw new AssertionError("Misaligned access at " + address);
        }
        return last;
    }
}
