// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a bundle says every sentence in English and in Chinese. */
public final class Languages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private Languages() {
    }

    /**
     * Both languages have the same keys, each sentence with the same arguments, in a form that can be read.
     *
     * @param neighbour a class of the bundle
     * @param path of the messages from there, without {@code .properties}
     */
    public static void assertBothSayEverything(Class<?> neighbour, String path) {
        assertEquals(places(neighbour, path + ".properties"), places(neighbour, path + "_zh.properties"));
    }

    /** The numbers of the arguments of every sentence, by its key. */
    private static Map<String, TreeSet<String>> places(Class<?> neighbour, String file) {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        try (var reader = new InputStreamReader(neighbour.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            PropertyResourceBundle sentences = new PropertyResourceBundle(reader);
            for (String key : sentences.keySet()) {
                String sentence = sentences.getString(key);
                assertFalse(sentence.isEmpty(), key);
                // A single apostrophe would keep what follows it from being filled in.
                assertFalse(new MessageFormat(sentence).format(new Object[] {1, 2, 3, 4, 5}).matches(".*\\{\\d.*"), () -> file + ": " + key);
                Matcher place = PLACE.matcher(sentence);
                TreeSet<String> numbers = new TreeSet<>();
                while (place.find()) {
                    numbers.add(place.group(1));
                }
                places.put(key, numbers);
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
