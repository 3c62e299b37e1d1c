// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.ptx.Layout;
import org.talentbench.compute.cuda.ptx.Parameters;
import org.talentbench.compute.cuda.ptx.PtxModule;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Normals;
import org.talentbench.compute.program.Program;

/** A program on a card: what depends on no policy is computed and stays there. */
final class Engine implements AutoCloseable {
    /** What is left of the free memory to the display and to others. */
    private static final double SHARE_OF_MEMORY = 0.8;
    /** Batches of fewer policies are not worth being cut in two. */
    private static final int WORTH_OVERLAPPING = 512;
    private static final int MOST_POLICIES_A_BLOCK = 16;
    private static final int BLOCKS_A_MULTIPROCESSOR = 64;

    private final Program program;
    private final PtxModule module;
    private final Card card;
    private final ModuleCache modules;
    private final Memory memory;
    private final long queue;
    private final Map<String, Long> kernels = new HashMap<>();
    private final Tiles tiles;
    /** All but what belongs to a batch. */
    private final Parameters fixed;
    private final List<Lane> lanes = new ArrayList<>();

    Engine(Program program, PtxModule module, Card card, ModuleCache modules) {
        this.program = program;
        this.module = module;
        this.card = card;
        this.modules = modules;
        memory = new Memory(card);
        long loaded = modules.acquire(module.text());
        try {
            module.once().forEach(kernel -> kernels.put(kernel.name(), card.kernel(loaded, kernel.name())));
            module.perPolicy().forEach(kernel -> kernels.put(kernel.name(), card.kernel(loaded, kernel.name())));
            queue = card.openQueue();
            Problem problem = program.problem();
            tiles = Tiles.of(problem.population().offsets());
            int rows = problem.population().rows();
            Layout layout = module.layout();
            fixed = new Parameters(0, memory.store(queue, once()), 0, 0, memory.store(queue, module.numbers()),
                    memory.allocate((long) layout.columnCount() * rows * Float.BYTES), memory.store(queue, tiles.tiles()),
                    memory.store(queue, tiles.teamTiles()), 0, 0, 0, problem.seed(), rows, tiles.count(), 1, 1);
            fillColumns(rows);
            try (Memory partials = new Memory(card)) {
                Parameters alone = fixed.withBatch(0, 0, 0, partials.allocate((long) layout.widestPass() * tiles.count() * Double.BYTES), 0, 0, 1, 1);
                module.once().forEach(kernel -> launch(queue, kernel, alone));
                card.finish(queue);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The frame that depends on no policy, with the given quantities and normals in their places. */
    private double[] once() {
        Layout layout = module.layout();
        double[] once = new double[layout.onceLength()];
        layout.once().forEach((index, place) -> {
            switch (program.nodes().get(index)) {
                case Node.Quantity quantity -> {
                    double[] values = program.quantities().get(quantity.index()).values();
                    System.arraycopy(values, 0, once, place, values.length);
                }
                case Node.Normal normal -> {
                    int size = normal.axes().scope().size(program.problem().population());
                    for (int draw = 0; draw < layout.draws(); draw++) {
                        Normals.fill(once, place + draw * size, size, program.problem().seed(), normal.stream(), normal.axes().scope(), draw);
                    }
                }
                default -> { }
            }
        });
        return once;
    }

    private void fillColumns(int rows) {
        module.layout().columns().forEach((index, column) -> {
            if (program.nodes().get(index) instanceof Node.Quantity quantity) {
                double[] values = program.quantities().get(quantity.index()).values();
                float[] floats = new float[rows];
                for (int i = 0; i < rows; i++) {
                    floats[i] = (float) values[i];
                }
                memory.upload(queue, MemorySegment.ofArray(floats), fixed.columns() + (long) column * rows * Float.BYTES);
            }
        });
    }

    void launch(long on, PtxModule.Kernel kernel, Parameters parameters) {
        int groups = Math.ceilDiv(parameters.count(), parameters.group());
        int blocksX = switch (kernel.grid()) {
            case POLICIES -> Math.ceilDiv(parameters.count(), kernel.share());
            case TILES_AND_GROUPS -> tiles.count() * groups;
            case TILES -> tiles.count();
            case ROWS_AND_DRAWS -> Math.ceilDiv(fixed.rows(), kernel.share());
        };
        if (blocksX > 0) {
            int blocksY = kernel.grid() == PtxModule.Grid.ROWS_AND_DRAWS ? module.layout().draws() : 1;
            MemorySegment written = MemorySegment.ofArray(new byte[Parameters.BYTES]);
            parameters.write(written);
            card.launch(on, kernels.get(kernel.name()), blocksX, blocksY, kernel.threads(), written);
        }
    }

    /** Evaluates policies {@code from} to {@code to}, in pieces that fit the memory; copies of one piece overlap the kernels of the other. */
    void evaluate(double[] policies, int from, int to, double[] weights, double[] values, double[] slopes) {
        int count = to - from;
        int piece = Math.min(mostPolicies(), count < WORTH_OVERLAPPING ? count : Math.ceilDiv(count, 2));
        ensureLanes(piece, piece < count ? 2 : 1);
        int next = 0;
        for (int at = from; at < to; at += piece) {
            Lane lane = lanes.get(next);
            lane.collect(values, slopes);
            lane.submit(policies, at, Math.min(piece, to - at), weights);
            next = (next + 1) % lanes.size();
        }
        lanes.forEach(lane -> lane.collect(values, slopes));
    }

    /** Evaluates one policy. @return its frame and the one that depends on no policy */
    double[][] frames(double[] policy) {
        ensureLanes(1, 1);
        Lane lane = lanes.getFirst();
        lane.submit(policy, 0, 1, null);
        lane.collect(new double[program.width()], null);
        return new double[][] {lane.frame(), download(fixed.once(), module.layout().onceLength())};
    }

    private double[] download(long address, int length) {
        try (Memory buffer = new Memory(card)) {
            return Lane.download(card, queue, buffer, address, length);
        }
    }

    private int mostPolicies() {
        long held = lanes.stream().mapToLong(lane -> (long) lane.capacity() * bytesAPolicy()).sum();
        double bytes = SHARE_OF_MEMORY * (card.freeBytes() + held) / 2;
        int byMemory = (int) Math.min(bytes / bytesAPolicy(), Integer.MAX_VALUE);
        // Kernels count partial sums and blocks in 32 bits.
        int byPartials = Integer.MAX_VALUE / Math.max(1, Math.max(module.layout().widestPass(), tiles.count()));
        return Math.max(1, Math.min(byMemory, byPartials));
    }

    private long bytesAPolicy() {
        Layout layout = module.layout();
        return Double.BYTES * (2L * program.dimension() + 2L * program.width() + layout.frameLength() + (long) layout.widestPass() * tiles.count());
    }

    private void ensureLanes(int capacity, int count) {
        if (lanes.size() < count || lanes.getFirst().capacity() < capacity) {
            lanes.forEach(Lane::close);
            lanes.clear();
            for (int i = 0; i < count; i++) {
                lanes.add(new Lane(this, card, program, module, fixed, capacity));
            }
        }
    }

    /** How many policies a block takes: more where there are blocks enough, so that a tile's columns are read once for all of them. */
    int group(int policies) {
        long blocks = (long) tiles.count() * policies;
        return (int) Math.clamp(blocks / ((long) BLOCKS_A_MULTIPROCESSOR * card.multiprocessors()), 1, MOST_POLICIES_A_BLOCK);
    }

    int tiles() {
        return tiles.count();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        lanes.clear();
        memory.close();
        if (queue != 0) {
            Lane.closeQuietly(() -> card.closeQueue(queue));
        }
        Lane.closeQuietly(() -> modules.release(module.text()));
    }
}
