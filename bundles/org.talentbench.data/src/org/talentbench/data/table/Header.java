// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.talentbench.data.internal.Messages;

/** What the names of columns say. */
public final class Header {
    private static final Set<String> IDENTIFIERS = Set.of("id", "ids", "uuid", "guid", "number", "no", "nr", "code", "key", "index");
    private static final List<String> CHINESE_IDENTIFIERS = List.of("编号", "工号", "序号", "号码");
    private static final Set<String> PERSONAL = Set.of(
            "firstname", "lastname", "surname", "fullname", "email", "mail", "phone", "mobile", "address", "ssn", "passport", "birthday", "birthdate", "dob");
    /** With these a name is a person's; with any other word, such as in "team name", it is a thing's. */
    private static final Set<String> OF_A_PERSON = Set.of(
            "name", "full", "first", "last", "middle", "given", "family", "employee", "staff", "person", "user", "nick", "contact", "worker", "manager",
            "supervisor", "boss", "mentor", "colleague", "spouse");
    private static final List<String> CHINESE_PERSONAL = List.of("姓名", "名字", "邮箱", "电话", "手机", "身份证", "地址", "生日", "出生");

    private Header() {
    }

    /**
     * Gives every column a name of its own.
     *
     * @param cells the first row; cells may be empty or alike
     * @param notes receives a sentence for every name that had to be made up
     */
    static List<String> names(List<String> cells, List<String> notes) {
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i) == null ? "" : cells.get(i).strip();
            String name = cell.isEmpty() ? "column " + (i + 1) : cell;
            if (cell.isEmpty()) {
                notes.add(Messages.of("table.noHeader", i + 1, name));
            }
            int copies = seen.merge(name, 1, Integer::sum);
            if (copies > 1) {
                String copy = name + " (" + copies + ")";
                notes.add(Messages.of("table.repeatedHeader", name, i + 1, copy));
                name = copy;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** The words of a name in small letters: capitals inside it, digits, and signs part words; Chinese stays together. */
    public static List<String> words(String name) {
        String spaced = name
                .replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return List.of(spaced.strip().toLowerCase(Locale.ROOT).split(" "));
    }

    static boolean saysIdentifier(String name) {
        return IDENTIFIERS.contains(words(name).getLast()) || CHINESE_IDENTIFIERS.stream().anyMatch(name::contains);
    }

    static boolean saysPerson(String name) {
        var words = words(name);
        return words.stream().anyMatch(PERSONAL::contains)
                || PERSONAL.contains(String.join("", words))
                || words.contains("name") && OF_A_PERSON.containsAll(words)
                || CHINESE_PERSONAL.stream().anyMatch(name::contains);
    }
}
