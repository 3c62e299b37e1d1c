// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.text.BreakIterator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.factor.FactorLevels;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.FlowEnd;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Team;

/** Services for the texts on the diagrams, and the room they need. */
public class Labels {

    private static final char MINUS = '\u2212';
    /** In em. */
    private static final double LONGEST_LINE = 11;
    // Of ten points, in tens of pixels.
    private static final double LINE_WIDTH = 1.25;
    private static final double LINE_HEIGHT = 1.8;
    private static final double MARGIN = 1.6;
    private static final double TIPS = 3.8;
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(.+?)\\1", Pattern.DOTALL);
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)([*_`])(.+?)\\1(?!\\w)", Pattern.DOTALL);

    /** The text of a node or a group of a chart; of Markdown, what is left when its marks are taken out. */
    public static String chartLabel(EObject element) {
        return element instanceof FlowEnd end && end.isMarkdown() ? unmarked(name(element)) : name(element);
    }

    /** A factor's name with its level, or with the plugin that it waits for. */
    public static String factorLabel(EObject factor) {
        if (Kinds.isKindMissing(factor)) {
            return name(factor) + "\n" + Kinds.plugin((Factor) factor);
        }
        double level = FactorLevels.today((Factor) factor);
        return Double.isNaN(level) ? name(factor) : name(factor) + "  " + number(level);
    }

    public static String driverLabel(EObject driver) {
        return name(driver) + "  " + number(((Driver) driver).getLevel());
    }

    public static String teamLabel(EObject team) {
        return name(team) + "\n" + people(((Team) team).getHeadcount());
    }

    public static boolean hasPeople(EObject team) {
        return ((Team) team).getHeadcount() > 0;
    }

    public static String organisationLabel(EObject organisation) {
        int people = ((Organisation) organisation).getTeams().stream().mapToInt(Team::getHeadcount).sum();
        return name(organisation) + "\n" + people(people);
    }

    /** Time and money spent at a node of a process. */
    @Reads("currency")
    public static String effortLabel(EObject element) {
        ProcessNode node = (ProcessNode) element;
        List<String> parts = new ArrayList<>();
        if (node.getDuration() > 0) {
            parts.add(Messages.of("days", node.getDuration(), number(node.getDuration())));
        }
        if (node.getCost() > 0) {
            parts.add(money(node.getCost()) + " " + Edits.organisation(node).map(Organisation::getCurrency).orElse(""));
        }
        return String.join("\n", parts);
    }

    /** What to show when the pointer rests on an element: its documentation, or else its name. */
    public static String tooltip(EObject element) {
        if (!(element instanceof Named named)) {
            return "";
        }
        String documentation = named.getDocumentation();
        return documentation == null || documentation.isBlank() ? name(named) : documentation;
    }

    /** Width, in Sirius's units of ten pixels, of a round or pointed shape around an element's name. */
    public static int width(EObject element) {
        return (int) Math.ceil(1.8 * em(lines(element)) + 1.6);
    }

    /** Height, in Sirius's units of ten pixels, of an ellipse around an element's name. */
    public static int ellipseHeight(EObject element) {
        return 2 + 2 * Math.max(1, lines(element).size());
    }

    /** Height, in Sirius's units of ten pixels, of a lozenge around an element's name. */
    public static int lozengeHeight(EObject element) {
        return 3 + 3 * Math.max(1, lines(element).size());
    }

    /** Width, in Sirius's units of ten pixels, of a lozenge that holds lines of bold text of ten points: the higher the text, the nearer to the tips. */
    static int lozengeWidth(List<String> lines) {
        return (int) Math.ceil((LINE_WIDTH * em(lines) + MARGIN) / (1 - LINE_HEIGHT * lines.size() / lozenge(lines.size())));
    }

    /** Height, in Sirius's units of ten pixels, of a lozenge that holds lines of text of ten points. */
    static int lozengeHeight(List<String> lines) {
        return (int) Math.ceil(lozenge(lines.size()));
    }

    private static double lozenge(int lines) {
        return 1.5 * LINE_HEIGHT * lines + TIPS;
    }

    private static List<String> lines(EObject element) {
        return lines(chartLabel(element));
    }

    /** As a text is wrapped in a round or pointed shape. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, lines));
        return lines;
    }

    private static void wrap(String text, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > start && em(text.substring(start, next).strip()) > LONGEST_LINE) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = next;
        }
        lines.add(text.substring(start).strip());
    }

    /** Of the longest line, in em. */
    private static double em(List<String> lines) {
        return lines.stream().mapToDouble(Labels::em).max().orElse(1);
    }

    /** In em: an ideograph is as wide as the font is high, a letter about half of that. */
    private static double em(String line) {
        return line.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? 1 : 0.55).sum();
    }

    static String unmarked(String markdown) {
        return EMPHASIS.matcher(STRONG.matcher(markdown).replaceAll("$2")).replaceAll("$2");
    }

    static String name(EObject element) {
        return element instanceof Named named && named.getName() != null ? named.getName() : "";
    }

    static String percent(double share) {
        return number(100 * share) + " %";
    }

    /** At most one decimal, and none where it would be zero. */
    static String number(double value) {
        return number(value, 1);
    }

    static String money(double amount) {
        return number(amount, 0);
    }

    private static String number(double value, int decimals) {
        // As on every page and in every table that says the same number.
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value).replace('-', MINUS);
        return text.equals(MINUS + "0") ? "0" : text;
    }

    private static String people(int headcount) {
        return Messages.of("people", headcount);
    }
}
