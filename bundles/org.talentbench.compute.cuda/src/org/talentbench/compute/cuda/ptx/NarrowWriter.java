// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.ptx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.cuda.ptx.Code.Kind;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Fold;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Outcome;
import org.talentbench.compute.program.Program;
import org.talentbench.compute.program.Slope;

/**
 * Writes the kernel of a {@link Stage.Narrow}, in double precision: a block of threads for as many policies as it has threads for their teams and
 * draws, at least one. Between groups all threads wait for each other, as a group reads what other threads wrote in the one before.
 */
final class NarrowWriter {
    static final int THREADS = 64;

    private final Program program;
    private final Layout layout;
    private final Numbers numbers;
    private final Code code = new Code();
    private final DoublePrecision arithmetic = new DoublePrecision(code);
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<Integer, String> values = new HashMap<>();
    private final String thread;
    /** The block's first policy, and how many it has. */
    private final String first;
    private final String count;
    /** The policy of the place that is being written. */
    private String policy;

    NarrowWriter(Program program, Layout layout, Numbers numbers) {
        this.program = program;
        this.layout = layout;
        this.numbers = numbers;
        int most = policies(layout);
        thread = code.compute(Kind.WORD, "mov.u32", "%tid.x");
        first = code.compute(Kind.WORD, "mul.lo.u32", code.compute(Kind.WORD, "mov.u32", "%ctaid.x"), most);
        String left = code.compute(Kind.WORD, "sub.u32", code.compute(Kind.WORD, "ld.param.u32", "[count]"), first);
        count = code.compute(Kind.WORD, "min.u32", left, most);
        for (String name : List.of("once", "numbers", "partials", "teamTiles")) {
            addresses.put(name, code.compute(Kind.LONG, "ld.param.u64", "[" + name + "]"));
        }
    }

    /** How many policies a block takes, at most. */
    static int policies(Layout layout) {
        return Math.max(1, THREADS / (layout.teams() * layout.draws()));
    }

    /** From here on the code is of a policy. */
    private void turnTo(String nextPolicy) {
        policy = nextPolicy;
        address("frames", layout.frameLength());
        address("policies", program.dimension());
        address("weights", program.width());
        address("values", program.width());
        address("slopes", program.dimension());
    }

    /** @param stride doubles from one policy to the next */
    private void address(String name, int stride) {
        String start = code.compute(Kind.LONG, "ld.param.u64", "[" + name + "]");
        addresses.put(name, stride == 0 ? start : code.compute(Kind.LONG, "mad.wide.u32", policy, stride * Double.BYTES, start));
    }

    /** @param results whether the outcomes and slopes are written at the end */
    String kernel(String name, List<Stage.Group> groups, boolean results) {
        for (Stage.Group group : groups) {
            places(group.teams(), group.draws(), (team, draw) -> {
                values.clear();
                for (int index : group.nodes()) {
                    String value = compute(index, team, draw);
                    values.put(index, value);
                    if (layout.stored(index)) {
                        code.run("st.global.f64", element(index, team, draw), value);
                    }
                }
                values.clear();
            });
            code.run("bar.sync", 0);
        }
        if (results) {
            results(false);
            results(true);
        }
        return code.kernel(name, THREADS, 0);
    }

    private interface Place {
        void write(String team, String draw);
    }

    /** Spreads the block's policies, each with the places of a shape, over the threads. */
    private void places(boolean teams, boolean draws, Place place) {
        int size = (teams ? layout.teams() : 1) * (draws ? layout.draws() : 1);
        String at = code.compute(Kind.WORD, "mov.u32", thread);
        code.loop(at, code.compute(Kind.WORD, "mul.lo.u32", count, size), THREADS, () -> {
            turnTo(code.compute(Kind.WORD, "add.u32", first, code.compute(Kind.WORD, "div.u32", at, size)));
            String of = code.compute(Kind.WORD, "rem.u32", at, size);
            String team = !teams ? null : draws ? code.compute(Kind.WORD, "rem.u32", of, layout.teams()) : of;
            String draw = !draws ? null : teams ? code.compute(Kind.WORD, "div.u32", of, layout.teams()) : of;
            place.write(team, draw);
        });
    }

    private void results(boolean perTeam) {
        places(perTeam, false, (team, _) -> {
            for (Outcome outcome : program.outcomes()) {
                if (outcome.size() > 1 == perTeam) {
                    code.run("st.global.f64", at("values", outcome.offset(), team), value(outcome.mean(), team, null));
                }
            }
            for (Slope slope : program.slopes()) {
                if (slope.size() > 1 == perTeam) {
                    code.run("st.global.f64", at("slopes", slope.offset(), team), value(slope.node(), team, null));
                }
            }
        });
    }

    private String at(String base, int offset, String index) {
        String start = addresses.get(base);
        return index == null ? "[" + start + "+" + offset * Double.BYTES + "]"
                : "[" + code.compute(Kind.LONG, "mad.wide.u32", index, Double.BYTES, start) + "+" + offset * Double.BYTES + "]";
    }

    private String element(int index, String team, String draw) {
        Axes axes = program.nodes().get(index).axes();
        boolean teams = axes.scope() == Scope.TEAM;
        String place = teams ? team : null;
        if (axes.draw()) {
            place = teams ? code.compute(Kind.WORD, "mad.lo.u32", draw, layout.teams(), team) : draw;
        }
        return at(axes.policy() ? "frames" : "once", layout.place(index, 0, 0), place);
    }

    /** A node's value at a place; the team or draw is ignored where the node does not vary over it. */
    private String value(int index, String team, String draw) {
        String known = values.get(index);
        if (known != null) {
            return known;
        }
        return switch (program.nodes().get(index)) {
            case Node.Constant(double number) -> Numbers.structural(number) ? arithmetic.literal(number)
                    : load(at("numbers", numbers.place(number), null));
            case Node.Lever lever -> load(at("policies", lever.offset(), lever.axes().scope() == Scope.TEAM ? team : null));
            case Node.Weight weight -> load(at("weights", weight.offset(), weight.axes().scope() == Scope.TEAM ? team : null));
            default -> load(element(index, team, draw));
        };
    }

    private String load(String address) {
        return code.compute(Kind.DOUBLE, "ld.global.f64", address);
    }

    private String compute(int index, String team, String draw) {
        return switch (program.nodes().get(index)) {
            case Node.Apply(Op op, List<Integer> arguments, Axes _) -> apply(op, arguments, team, draw);
            case Fold fold -> switch (fold.along()) {
                case EMPLOYEES -> gather(index, fold, team, draw);
                case TEAMS -> fold(fold, layout.teams(), counter -> value(fold.argument(), counter, draw));
                case DRAWS -> fold(fold, layout.draws(), counter -> value(fold.argument(), team, counter));
            };
            default -> throw new IllegalStateException("No kernel computes " + program.nodes().get(index));
        };
    }

    private String apply(Op op, List<Integer> arguments, String team, String draw) {
        String a = value(arguments.getFirst(), team, draw);
        if (op == Op.POWER && program.nodes().get(arguments.get(1)) instanceof Node.Constant(double exponent)) {
            return arithmetic.power(a, exponent);
        }
        String b = arguments.size() > 1 ? value(arguments.get(1), team, draw) : a;
        String c = arguments.size() > 2 ? value(arguments.get(2), team, draw) : a;
        return arithmetic.apply(op, a, b, c);
    }

    private interface Item {
        String at(String counter);
    }

    private String fold(Fold fold, Object end, Item item) {
        return fold(fold, code.compute(Kind.WORD, "mov.u32", 0), end, item);
    }

    /** Adds up, in order, what the tiles of a team have written. */
    private String gather(int index, Fold fold, String team, String draw) {
        String tiles = code.compute(Kind.LONG, "mad.wide.u32", team, Integer.BYTES, addresses.get("teamTiles"));
        String tile = code.compute(Kind.WORD, "ld.global.u32", "[" + tiles + "]");
        String end = code.compute(Kind.WORD, "ld.global.u32", "[" + tiles + "+4]");
        String slot = code.compute(Kind.WORD, "mad.lo.u32", policy, layout.partialWidth(index), layout.partial(index));
        if (draw != null) {
            slot = code.compute(Kind.WORD, "add.u32", slot, draw);
        }
        String tileCount = code.compute(Kind.LONG, "ld.param.u32", "[tileCount]");
        String before = code.compute(Kind.LONG, "mul.lo.u64", code.compute(Kind.LONG, "cvt.u64.u32", slot), tileCount);
        String start = code.compute(Kind.LONG, "add.u64", addresses.get("partials"), code.compute(Kind.LONG, "shl.b64", before, 3));
        return fold(fold, tile, end, counter -> load("[" + code.compute(Kind.LONG, "mad.wide.u32", counter, Double.BYTES, start) + "]"));
    }

    private String fold(Fold fold, String counter, Object end, Item item) {
        String sum = code.compute(Kind.DOUBLE, "mov.f64", arithmetic.literal(fold.kind().identity()));
        code.loop(counter, end, 1, () -> code.run("mov.f64", sum, arithmetic.fold(fold.kind(), sum, item.at(counter))));
        return sum;
    }
}
