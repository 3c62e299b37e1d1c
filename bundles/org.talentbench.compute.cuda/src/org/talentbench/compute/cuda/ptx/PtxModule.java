// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;

/**
 * A program as kernels, in NVIDIA's PTX, which the driver compiles for the card at hand. NVIDIA, "Parallel Thread Execution ISA". The
 * text depends on the form of the formulas and on the numbers of teams and draws; a model's other numbers are data.
 *
 * @param text the module's source, ASCII
 * @param numbers the formulas' constants, as kernels want them
 * @param layout where the values lie
 * @param once the kernels to launch when the program is prepared, in order
 * @param perPolicy those to launch for every batch of policies, in order; the last writes the outcomes and slopes
 */
public record PtxModule(String text, double[] numbers, Layout layout, List<Kernel> once, List<Kernel> perPolicy) {
    /** The oldest cards that the kernels run on: Turing, of 2018. */
    public static final int CAPABILITY = 75;
    /** Most rows of a team that a block of threads takes. */
    public static final int TILE = 4096;

    /** How a kernel's blocks of threads are laid out. */
    public enum Grid {
        /** One block for some policies. */
        POLICIES,
        /** One block for a tile of employees and a group of policies. */
        TILES_AND_GROUPS,
        /** One block for a tile of employees. */
        TILES,
        /** One block for 512 rows, by draws. */
        ROWS_AND_DRAWS
    }

    /**
     * @param name its entry in the module
     * @param threads of a block
     * @param share policies that a block of a {@link Grid#POLICIES} kernel takes, rows that one of a {@link Grid#ROWS_AND_DRAWS} kernel takes; else 1
     */
    public record Kernel(String name, Grid grid, int threads, int share) {
    }

    public PtxModule {
        once = List.copyOf(once);
        perPolicy = List.copyOf(perPolicy);
    }

    /** Lowers a program; with slopes where it has them. */
    public static PtxModule of(Program program) {
        return new Writer(program).module();
    }

    private static final class Writer {
        private final Program program;
        private final Stage.Order order;
        private final Layout layout;
        private final Numbers numbers = new Numbers();
        private final StringBuilder text = new StringBuilder(".version 6.4\n.target sm_" + CAPABILITY + "\n.address_size 64\n");
        private int kernels;

        Writer(Program program) {
            this.program = program;
            order = Stage.Order.of(program);
            layout = new Layout(program, order);
        }

        PtxModule module() {
            List<Kernel> once = new ArrayList<>();
            for (Stage stage : order.once()) {
                once.add(write(stage, false));
            }
            List<Stage> stages = order.perPolicy();
            boolean narrowLast = !stages.isEmpty() && stages.getLast() instanceof Stage.Narrow;
            List<Kernel> perPolicy = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                perPolicy.add(write(stages.get(i), narrowLast && i == stages.size() - 1));
            }
            if (!narrowLast) {
                perPolicy.add(write(new Stage.Narrow(List.of()), true));
            }
            return new PtxModule(text.toString(), numbers.values(), layout, once, perPolicy);
        }

        private Kernel write(Stage stage, boolean results) {
            String name = "k" + kernels++;
            return switch (stage) {
                case Stage.Narrow(List<Stage.Group> groups) ->
                    add(new NarrowWriter(program, layout, numbers).kernel(name, groups, results), new Kernel(name, Grid.POLICIES, NarrowWriter.THREADS,
                            NarrowWriter.policies(layout)));
                case Stage.Wide wide ->
                    add(new WideWriter(program, layout, numbers).kernel(name, wide), new Kernel(name, Grid.TILES_AND_GROUPS, WideWriter.THREADS, 1));
                case Stage.Columns columns ->
                    add(new WideWriter(program, layout, numbers).kernel(name, columns), new Kernel(name, Grid.TILES, WideWriter.THREADS, 1));
                case Stage.Normals(int node) -> add(new NormalsWriter().kernel(name, (Node.Normal) program.nodes().get(node),
                        layout.columns().get(node)), new Kernel(name, Grid.ROWS_AND_DRAWS, NormalsWriter.THREADS,
                        NormalsWriter.THREADS * NormalsWriter.ROWS_A_THREAD));
            };
        }

        private Kernel add(String kernel, Kernel description) {
            text.append('\n').append(kernel);
            return description;
        }
    }
}
