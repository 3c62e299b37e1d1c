// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.talentbench.data.process.AbsorbingChain;
import org.talentbench.data.process.ProcessException;
import org.talentbench.data.process.ProcessFlow;
import org.talentbench.data.process.ProcessFlow.Kind;
import org.talentbench.data.process.ProcessFlow.Node;
import org.talentbench.data.process.ProcessFlow.Way;

class AbsorbingChainTest {
    private static Way way(int from, int to) {
        return new Way(from, to, OptionalDouble.empty());
    }

    private static Way way(int from, int to, double probability) {
        return new Way(from, to, OptionalDouble.of(probability));
    }

    private static Node step(String name, double duration, double cost) {
        return new Node(name, Kind.PASSING, duration, cost);
    }

    private static Node end(String name, Kind kind) {
        return new Node(name, kind, 0, 0);
    }

    /** Apply → interview → hired with p, interviewed again with q, else turned down. */
    private static ProcessFlow interviews(double hired, double again) {
        return new ProcessFlow(
                List.of(step("apply", 2, 10), step("interview", 5, 100), end("hired", Kind.RETAINED), end("turned down", Kind.LOST)),
                List.of(way(0, 1), way(1, 2, hired), way(1, 1, again), way(1, 3)),
                List.of(0));
    }

    @Test
    void aLoopIsVisitedAsOftenAsTheGeometricSeriesSays() {
        var chain = AbsorbingChain.of(interviews(0.3, 0.2));
        double interviews = 1 / (1 - 0.2);
        assertArrayEquals(new double[] {1, interviews, 0.3 * interviews, 0.5 * interviews}, chain.visits(), 1e-12);
        assertEquals(2 + 5 * interviews, chain.time(), 1e-12);
        assertEquals(10 + 100 * interviews, chain.cost(), 1e-12);
        assertEquals(0.3 * interviews, chain.retained(), 1e-12);
        assertEquals((10 + 100 * interviews) / (0.3 * interviews), chain.costPerRetained(), 1e-9);
        assertArrayEquals(new double[] {1, 0.3 * interviews, 0.2 * interviews, 0.5 * interviews}, chain.traffic(), 1e-12);
    }

    @Test
    void aGamblerIsRuinedAsOftenAsTheClosedFormSays() {
        // Fortunes 0 … 10, won with p = 0.45, started with 4.
        double p = 0.45;
        var nodes = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Node("has " + i, i == 0 ? Kind.LOST : i == 10 ? Kind.RETAINED : Kind.PASSING, i > 0 && i < 10 ? 1 : 0, 0)).toList();
        var ways = new ArrayList<Way>();
        for (int i = 1; i < 10; i++) {
            ways.add(way(i, i + 1, p));
            ways.add(way(i, i - 1));
        }
        var chain = AbsorbingChain.of(new ProcessFlow(nodes, ways, List.of(4)));
        double r = (1 - p) / p;
        double wins = (1 - Math.pow(r, 4)) / (1 - Math.pow(r, 10));
        assertEquals(wins, chain.retained(), 1e-12);
        assertEquals(4 / (1 - 2 * p) - 10 / (1 - 2 * p) * wins, chain.time(), 1e-9);
    }

    /** Up a ladder with p = 0.02 a rung, else down one: a step up from rung i takes 1/p + (1 − p)/p · (what one from i − 1 takes). */
    @Test
    void whatHardlyEverEndsIsComputedToTheLastDigits() {
        double p = 0.02;
        int rungs = 20;
        var nodes = new ArrayList<Node>();
        var ways = new ArrayList<Way>();
        double step = 0;
        double time = 0;
        for (int i = 0; i < rungs; i++) {
            nodes.add(step("rung " + i, 1, 0));
            ways.add(way(i, i + 1, p));
            ways.add(way(i, Math.max(0, i - 1)));
            step = 1 / p + (1 - p) / p * step;
            time += step;
        }
        nodes.add(end("top", Kind.RETAINED));
        var chain = AbsorbingChain.of(new ProcessFlow(nodes, ways, List.of(0)));
        assertEquals(1, chain.retained(), 1e-13);
        assertEquals(time, chain.time(), 1e-13 * time);
        double stays = 1 - 0x1p-50;
        var trap = AbsorbingChain.of(new ProcessFlow(List.of(step("trap", 1, 0), end("out", Kind.LOST)), List.of(way(0, 0, stays), way(0, 1)), List.of(0)));
        assertEquals(0x1p50, trap.time(), 0x1p50 * 1e-13);
    }

    @Test
    void waysWithoutAProbabilityShareTheRest() {
        var flow = new ProcessFlow(
                List.of(step("a", 0, 0), end("b", Kind.LOST), end("c", Kind.LOST), end("d", Kind.RETAINED)),
                List.of(way(0, 1, 0.4), way(0, 2), way(0, 3)), List.of(0));
        assertArrayEquals(new double[] {0.4, 0.3, 0.3}, AbsorbingChain.of(flow).probabilities(), 1e-12);
    }

    @Test
    void thirdsMayBeTypedWithSixDigits() {
        var flow = new ProcessFlow(
                List.of(step("a", 0, 0), end("b", Kind.LOST), end("c", Kind.LOST), end("d", Kind.RETAINED)),
                List.of(way(0, 1, 0.333333), way(0, 2, 0.333333), way(0, 3, 0.333333)), List.of(0));
        assertEquals(1.0 / 3, AbsorbingChain.of(flow).retained(), 1e-12);
    }

    @Test
    void severalStartsShareThePeople() {
        var flow = new ProcessFlow(
                List.of(step("a", 1, 0), step("b", 3, 0), end("c", Kind.RETAINED)), List.of(way(0, 2), way(1, 2)), List.of(0, 1));
        assertEquals(2, AbsorbingChain.of(flow).time(), 1e-12);
    }

    @Test
    void leversAreTheDerivatives() {
        double h = 1e-6;
        var levers = AbsorbingChain.of(interviews(0.3, 0.2)).levers();
        // More hires take from the other two ways in proportion: 0.2 and 0.5 of 0.7.
        var more = AbsorbingChain.of(interviews(0.3 + h, 0.2 - h * 0.2 / 0.7));
        var less = AbsorbingChain.of(interviews(0.3 - h, 0.2 + h * 0.2 / 0.7));
        var hired = levers.stream().filter(lever -> lever.way() == 1).findFirst().orElseThrow();
        assertEquals((more.retained() - less.retained()) / (2 * h), hired.retained(), 1e-8);
        assertEquals((more.time() - less.time()) / (2 * h), hired.time(), 1e-7);
        assertEquals((more.cost() - less.cost()) / (2 * h), hired.cost(), 1e-6);
        assertTrue(levers.stream().noneMatch(lever -> lever.way() == 0), "an only way is no decision");
    }

    @Test
    void processesThatCannotBeComputedAreRefused() {
        var nodes = List.of(step("a", 0, 0), step("b", 0, 0), end("c", Kind.LOST));
        assertRefused("no start", () -> new ProcessFlow(nodes, List.of(way(0, 1), way(1, 2)), List.of()));
        assertRefused("'b' leads nowhere", () -> new ProcessFlow(nodes, List.of(way(0, 1)), List.of(0)));
        assertRefused("from the end 'c'", () -> new ProcessFlow(nodes, List.of(way(0, 1), way(1, 2), way(2, 0)), List.of(0)));
        assertRefused("add up to 1.2", () -> AbsorbingChain.of(new ProcessFlow(nodes, List.of(way(0, 1, 0.7), way(0, 2, 0.5), way(1, 2)), List.of(0))));
        assertRefused("add up to 0.8", () -> AbsorbingChain.of(new ProcessFlow(nodes, List.of(way(0, 1, 0.8), way(1, 2)), List.of(0))));
        assertRefused("has the probability -0.1", () -> AbsorbingChain.of(new ProcessFlow(nodes, List.of(way(0, 1, -0.1), way(1, 2)), List.of(0))));
        assertRefused("never reach an end",
                () -> AbsorbingChain.of(new ProcessFlow(nodes, List.of(way(0, 1), way(1, 0), way(1, 2, 0)), List.of(0))));
        assertRefused("duration of 'a' is -1", () -> new ProcessFlow(List.of(step("a", -1, 0)), List.of(), List.of(0)));
    }

    private static void assertRefused(String sentence, Executable process) {
        var refusal = assertThrows(ProcessException.class, process);
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }
}
