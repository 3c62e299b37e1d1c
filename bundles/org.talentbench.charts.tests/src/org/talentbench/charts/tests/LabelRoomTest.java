// SPDX-License-Identifier: EPL-2.0
package org.talentbench.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentbench.charts.LabelRoom;
import org.talentbench.charts.LabelRoom.Place;

/** A label stands beside its mark and can be read. */
class LabelRoomTest {
    private static final double AWAY = 10;
    private static final double WIDTH = 100;
    private static final double HEIGHT = 15;

    private LabelRoom room;

    @BeforeEach
    void empty() {
        room = new LabelRoom(0, 0, 500, 300);
    }

    @Test
    void theLastPointOfARisingFrontHasItsLabelBesideTheOnesBefore() {
        room.mark(480, 12, 6);
        room.mark(450, 32, 4);
        room.mark(430, 40, 4);
        Place place = label(480, 12);
        assertEquals(480 - AWAY - WIDTH, place.x(), "to the left, as there is no room to the right");
        assertTrue(place.y() + HEIGHT <= 32 - 4, "above the point before: " + place.y());
    }

    @Test
    void whereNothingIsFreeALabelCoversAsLittleAsItCan() {
        // On every side something, on the left a sliver only.
        room.mark(250, 150, 6);
        room.mark(310, 150, 60);
        room.mark(250, 120, 15);
        room.mark(250, 180, 15);
        room.mark(145, 150, 8);
        assertEquals(250 - AWAY - WIDTH, label(250, 150).x());
    }

    private Place label(double x, double y) {
        return room.label(x, y, AWAY, WIDTH, HEIGHT);
    }
}
