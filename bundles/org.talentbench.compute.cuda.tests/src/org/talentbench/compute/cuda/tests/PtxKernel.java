// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kernel read from PTX, run on the CPU as NVIDIA's "Parallel Thread Execution ISA" says: slow, but by the book. */
final class PtxKernel {
    private static final Pattern ENTRY = Pattern.compile("\\.visible \\.entry (\\w+)\\((.*?)\\)\\s*\\.maxntid (\\d+), 1, 1\\s*\\{(.*?)\n\\}", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\.param \\.(u\\d+) (\\w+)");
    private static final Pattern SHARED = Pattern.compile("\\.shared \\.align 8 \\.b8 shared\\[(\\d+)\\];");

    private final int threads;
    private final int sharedBytes;
    private final int registers;
    private final PtxInstruction[] instructions;

    private PtxKernel(int threads, int sharedBytes, int registers, PtxInstruction[] instructions) {
        this.threads = threads;
        this.sharedBytes = sharedBytes;
        this.registers = registers;
        this.instructions = instructions;
    }

    /** The kernels of a module by their names. */
    static Map<String, PtxKernel> read(String text) {
        Map<String, PtxKernel> kernels = new HashMap<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            kernels.put(entry.group(1), read(entry.group(2), Integer.parseInt(entry.group(3)), entry.group(4)));
        }
        return kernels;
    }

    private static PtxKernel read(String parameterText, int threads, String body) {
        Map<String, Integer> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(parameterText);
        int offset = 0;
        while (parameter.find()) {
            parameters.put(parameter.group(2), offset);
            offset += parameter.group(1).equals("u64") ? 8 : 4;
        }
        Matcher shared = SHARED.matcher(body);
        int sharedBytes = shared.find() ? Integer.parseInt(shared.group(1)) : 0;
        List<String> lines = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        for (String line : body.split("\n")) {
            String statement = line.strip();
            if (statement.endsWith(":")) {
                labels.put(statement.substring(0, statement.length() - 1), lines.size());
            } else if (!statement.isEmpty() && !statement.startsWith(".")) {
                lines.add(statement.substring(0, statement.length() - 1));
            }
        }
        PtxDecoder decoder = new PtxDecoder(parameters, labels);
        PtxInstruction[] instructions = lines.stream().map(decoder::decode).toArray(PtxInstruction[]::new);
        return new PtxKernel(threads, sharedBytes, decoder.registers(), instructions);
    }

    /** Runs every block. @param threadCount as the launch says; must be what the kernel was written for */
    void run(Heap heap, byte[] parameters, int blocksX, int blocksY, int threadCount) {
        if (threadCount != threads) {
            throw new AssertionError("Launched with " + threadCount + " threads instead of " + threads);
        }
        ByteBuffer given = ByteBuffer.wrap(parameters).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < blocksY; y++) {
            for (int x = 0; x < blocksX; x++) {
                block(heap, given, x, y);
            }
        }
    }

    /** Every thread runs to the next barrier; when all stand there they go on. */
    private void block(Heap heap, ByteBuffer given, int x, int y) {
        ByteBuffer shared = ByteBuffer.allocate(sharedBytes).order(ByteOrder.LITTLE_ENDIAN);
        // What nobody has written is no number.
        Arrays.fill(shared.array(), (byte) -1);
        PtxThread[] all = new PtxThread[threads];
        long[][] exchange = new long[2][threads];
        Arrays.setAll(all, i -> new PtxThread(registers, heap, shared, exchange, given, i, x, y));
        int running;
        do {
            running = 0;
            for (PtxThread thread : all) {
                thread.waiting = false;
                while (thread.next < instructions.length && !thread.waiting) {
                    instructions[thread.next++].run(thread);
                }
                running += thread.waiting ? 1 : 0;
            }
            if (running != 0 && (running != threads || Arrays.stream(all).anyMatch(thread -> thread.next != all[0].next))) {
                throw new AssertionError("Some threads wait at a barrier that others never reach");
            }
        } while (running > 0);
    }
}
