// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import java.nio.ByteBuffer;

/** One thread of a block: its registers as bits, and where it stands. */
final class PtxThread {
    final long[] registers;
    final Heap heap;
    final ByteBuffer shared;
    final ByteBuffer parameters;
    final int thread;
    final int blockX;
    final int blockY;
    /** What the block's threads give each other, in turns: who is quick must not overwrite what a slow one has yet to read. */
    final long[][] exchange;
    int next;
    boolean waiting;
    boolean given;
    int exchanges;

    PtxThread(int registerCount, Heap heap, ByteBuffer shared, long[][] exchange, ByteBuffer parameters, int thread, int blockX, int blockY) {
        registers = new long[registerCount];
        this.heap = heap;
        this.shared = shared;
        this.exchange = exchange;
        this.parameters = parameters;
        this.thread = thread;
        this.blockX = blockX;
        this.blockY = blockY;
    }
}
