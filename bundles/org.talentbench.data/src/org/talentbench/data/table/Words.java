// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that tables of people use in place of nothing, of yes and no, and of ranks; English and Chinese, in any case of letters. */
public final class Words {
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "-", "--", "–", "—", "?", ".", "无", "空", "缺失");
    private static final Set<String> YES = Set.of(
            "yes", "y", "true", "t", "1", "left", "leaver", "leave", "resigned", "terminated", "是", "离职", "已离职");
    private static final Set<String> NO = Set.of(
            "no", "n", "false", "f", "0", "stayed", "stayer", "stay", "active", "current", "employed", "否", "在职", "留任");
    private static final List<List<String>> SCALES = List.of(
            List.of("very low", "low", "medium", "high", "very high"),
            List.of("very poor", "poor", "fair", "good", "very good", "excellent"),
            List.of("never", "rarely", "sometimes", "often", "always"),
            List.of("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
            List.of("very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"),
            List.of("junior", "middle", "senior"),
            List.of("很低", "低", "中", "高", "很高"),
            List.of("很差", "差", "一般", "好", "很好"),
            List.of("从不", "很少", "有时", "经常", "总是"),
            List.of("非常不满意", "不满意", "一般", "满意", "非常满意"),
            List.of("很不满意", "不满意", "一般", "满意", "很满意"),
            List.of("初级", "中级", "高级"));

    private Words() {
    }

    /** Whether a cell says that there is no value. */
    static boolean isMissing(String cell) {
        return cell == null || cell.length() <= 4 && NOTHING.contains(plain(cell));
    }

    /** Yes or no, where the text means one of them. */
    public static Optional<Boolean> yesNo(String text) {
        String word = plain(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /**
     * The ranks of words that belong to one known scale.
     *
     * @return for each word its place on the scale from 0, or nothing where fewer than three words are given or no scale has them all
     */
    static Optional<double[]> ranks(List<String> words) {
        var plain = words.stream().map(Words::plain).toList();
        return plain.size() < 3 ? Optional.empty() : SCALES.stream()
                .filter(scale -> scale.containsAll(plain))
                .findFirst()
                .map(scale -> plain.stream().mapToDouble(scale::indexOf).toArray());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
