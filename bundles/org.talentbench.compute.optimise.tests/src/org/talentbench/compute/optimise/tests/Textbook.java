// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.optimise.tests;

import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.tests.ProblemSketch;

/**
 * The textbook problems of several objectives, all to be minimised, in the formula language. E. Zitzler, K. Deb, L. Thiele: "Comparison
 * of multiobjective evolutionary algorithms: empirical results", Evolutionary Computation 8 (2000); K. Deb, L. Thiele, M. Laumanns,
 * E. Zitzler: "Scalable multi-objective optimization test problems", CEC 2002. The variables that measure the distance from the front
 * are one decision with a value for each of as many teams, so that a formula is as short as in the papers.
 */
enum Textbook {
    ZDT1 {
        @Override
        Problem problem() {
            return zdt(ProblemSketch.withTeams(new int[29]).decide("x", 0, 1).decidePerTeam("y", 0, 1).define("f", "x")
                    .define("g", "1 + 9/29*sum(y)"), "g*(1 - sqrt(f/g))");
        }
    },
    ZDT2 {
        @Override
        Problem problem() {
            return zdt(ProblemSketch.withTeams(new int[29]).decide("x", 0, 1).decidePerTeam("y", 0, 1).define("f", "x")
                    .define("g", "1 + 9/29*sum(y)"), "g*(1 - (f/g)^2)");
        }
    },
    ZDT3 {
        @Override
        Problem problem() {
            ProblemSketch sketch = ProblemSketch.withTeams(new int[29]).decide("x", 0, 1).decidePerTeam("y", 0, 1).define("f", "x")
                    .define("g", "1 + 9/29*sum(y)");
            return zdt(sketch.defineSine("wave", 10, "x"), "g*(1 - sqrt(f/g) - f/g*wave)");
        }
    },
    ZDT4 {
        @Override
        Problem problem() {
            ProblemSketch sketch = ProblemSketch.withTeams(new int[9]).decide("x", 0, 1).decidePerTeam("y", -5, 5).define("f", "x");
            return zdt(sketch.defineCosine("wave", 4, "y").define("g", "91 + sum(y^2 - 10*wave)"), "g*(1 - sqrt(f/g))");
        }
    },
    ZDT6 {
        @Override
        Problem problem() {
            ProblemSketch sketch = ProblemSketch.withTeams(new int[9]).decide("x", 0, 1).decidePerTeam("y", 0, 1)
                    .define("g", "1 + 9*(sum(y)/9)^0.25");
            return zdt(sketch.defineSine("wave", 6, "x").define("f", "1 - exp(-4*x)*wave^6"), "g*(1 - (f/g)^2)");
        }
    },
    DTLZ1 {
        @Override
        Problem problem() {
            ProblemSketch sketch = ProblemSketch.withTeams(new int[5]).decide("a", 0, 1).decide("b", 0, 1).decidePerTeam("y", 0, 1);
            return rugged(sketch, 5).output("f1", "0.5*(1 + g)*a*b").output("f2", "0.5*(1 + g)*a*(1 - b)")
                    .output("f3", "0.5*(1 + g)*(1 - a)").minimise("f1").minimise("f2").minimise("f3").problem();
        }
    },
    DTLZ2 {
        @Override
        Problem problem() {
            return sphere(dtlz().define("g", "sum((y - 0.5)^2)"), "a", "b");
        }
    },
    DTLZ3 {
        @Override
        Problem problem() {
            return sphere(rugged(dtlz(), 10), "a", "b");
        }
    },
    DTLZ4 {
        @Override
        Problem problem() {
            return sphere(dtlz().define("g", "sum((y - 0.5)^2)"), "a^100", "b^100");
        }
    };

    abstract Problem problem();

    private static Problem zdt(ProblemSketch sketch, String second) {
        return sketch.output("f1", "f").output("f2", second).minimise("f1").minimise("f2").problem();
    }

    private static ProblemSketch dtlz() {
        return ProblemSketch.withTeams(new int[10]).decide("a", 0, 1).decide("b", 0, 1).decidePerTeam("y", 0, 1);
    }

    private static ProblemSketch rugged(ProblemSketch sketch, int variables) {
        return sketch.defineCosine("ripple", 20, "y - 0.5").define("g", "100*(" + variables + " + sum((y - 0.5)^2 - ripple))");
    }

    private static Problem sphere(ProblemSketch sketch, String first, String second) {
        sketch.defineCosine("cosA", 0.5, first);
        sketch.defineSine("sinA", 0.5, first);
        sketch.defineCosine("cosB", 0.5, second);
        sketch.defineSine("sinB", 0.5, second);
        return sketch.output("f1", "(1 + g)*cosA*cosB").output("f2", "(1 + g)*cosA*sinB").output("f3", "(1 + g)*sinA")
                .minimise("f1").minimise("f2").minimise("f3").problem();
    }
}
