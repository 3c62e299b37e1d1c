// SPDX-License-Identifier: EPL-2.0
package org.talentbench.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** When something was done: models have it in universal time, as ISO 8601 writes it, and people read it by their own clock. */
public final class Moment {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private Moment() {}

    /** This moment, to the second, as models have it. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The day where one is, such as {@code 2026-11-30}.
     *
     * @param moment as models have it; what is none is given as it is, and a dash for null
     */
    public static String day(String moment) {
        return read(moment, DAY);
    }

    /**
     * The time where one is and how far that is from universal time, such as {@code 2026-11-30 09:15:02 +08:00}.
     *
     * @param moment as models have it; what is none is given as it is, and a dash for null
     */
    public static String time(String moment) {
        return read(moment, TIME);
    }

    private static String read(String moment, DateTimeFormatter form) {
        if (moment == null) {
            return "–";
        }
        try {
            return Instant.parse(moment).atZone(ZoneId.systemDefault()).format(form);
        } catch (DateTimeParseException e) {
            return moment;
        }
    }
}
