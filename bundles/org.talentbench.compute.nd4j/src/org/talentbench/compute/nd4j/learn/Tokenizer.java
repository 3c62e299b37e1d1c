// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes numbers of words: 0 for none, 1 for a word that it does not know, from 2 on the words that it learnt, the most frequent first. A word is
 * letters and digits in a row; Chinese characters are words of their own.
 */
final class Tokenizer {
    static final int UNKNOWN = 1;
    private static final int FIRST = 2;
    /** Longer texts are cut: what matters of feedback stands at its beginning. */
    private static final int LONGEST = 60;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:['’]\\p{L}+)?");

    private final List<String> words;
    private final Map<String, Integer> numbers;

    /** @param words those known, in order */
    Tokenizer(List<String> words) {
        this.words = List.copyOf(words);
        numbers = IntStream.range(0, words.size()).boxed().collect(Collectors.toMap(words::get, i -> i + FIRST));
    }

    /** Learns the words of texts. @param size how many numbers there may be */
    static Tokenizer of(List<String> texts, int size) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> split(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return new Tokenizer(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, size - FIRST)).map(Map.Entry::getKey).toList());
    }

    private static List<String> split(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(result -> result.group()).toList();
    }

    List<String> words() {
        return words;
    }

    /** How many numbers there are. */
    int size() {
        return words.size() + FIRST;
    }

    int[] numbers(String text) {
        return split(text).stream().limit(LONGEST).mapToInt(word -> numbers.getOrDefault(word, UNKNOWN)).toArray();
    }
}
