// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.tests;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Damages texts the way typing does: one place at a time. */
final class Mutations {

    private static final String PARTS = "[](){}|\"`<>-=.~&;:@#%\n xo/\\,";

    private Mutations() {}

    /** The text with a piece removed, doubled, replaced or put in. */
    static String change(String text, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(3));
        String part = String.valueOf(PARTS.charAt(random.nextInt(PARTS.length())));
        return text.substring(0, start) + switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> text.substring(start, end).repeat(2);
            case 2 -> part;
            default -> part + text.substring(start, end);
        } + text.substring(end);
    }
}
