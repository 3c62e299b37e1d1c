// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts;

import java.util.List;
import java.util.Objects;

/** One of the things that lie over each other in a plot: bands lie below lines, lines below points. */
public sealed interface Layer {

    /** What the legend calls it; empty for what the legend leaves out. */
    String name();

    /** What its colour means. */
    Tone tone();

    /** How a place is marked. */
    enum Marker {
        /** One of many. */
        DOT,
        /** One of a few, whose label stands beside it: where something is. */
        RING,
        /** One of a few, whose label stands beside it: what is to be looked at. */
        DISC,
        /** One of a few, whose label stands beside it: what is looked at beside that. */
        DIAMOND
    }

    /** Places. */
    record Points(String name, Tone tone, Marker marker, List<Spot> spots) implements Layer {

        public Points {
            Objects.requireNonNull(name);
            spots = List.copyOf(spots);
        }
    }

    /** A line through places, in their order. */
    record Line(String name, Tone tone, boolean dashed, List<Spot> spots) implements Layer {

        public Line {
            Objects.requireNonNull(name);
            spots = List.copyOf(spots);
        }
    }

    /** What lies between a low and a high end. */
    record Band(String name, Tone tone, List<Reach> reaches) implements Layer {

        public Band {
            Objects.requireNonNull(name);
            reaches = List.copyOf(reaches);
        }
    }

    /** The ends of a band at a place. */
    record Reach(double x, double low, double high) {
    }
}
