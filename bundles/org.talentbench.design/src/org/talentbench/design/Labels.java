// SPDX-License-Identifier: EPL-2.0
package org.talentbench.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.talentbench.model.factor.FactorLevels;
import org.talentbench.model.talent.Driver;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Named;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.Team;

/** Services for the texts on the diagrams, and the room they need. */
public class Labels {

    public static String factorLabel(EObject factor) {
        double level = FactorLevels.today((Factor) factor);
        return Double.isNaN(level) ? name(factor) : name(factor) + "  " + number(level);
    }

    public static String driverLabel(EObject driver) {
        return name(driver) + "  " + number(((Driver) driver).getLevel());
    }

    /** A flow's text, and its probability where one is given. */
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
            parts.add(number(node.getDuration()) + (node.getDuration() == 1 ? " day" : " days"));
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
        return (int) Math.ceil(1.8 * longestLine(name(element)) + 1.6);
    }

    /** Height, in Sirius's units of ten pixels, of an ellipse around an element's name. */
    public static int ellipseHeight(EObject element) {
        return 2 + 2 * (int) Math.max(1, name(element).lines().count());
    }

    /** Height, in Sirius's units of ten pixels, of a lozenge around an element's name. */
    public static int lozengeHeight(EObject element) {
        return 3 + 3 * (int) Math.max(1, name(element).lines().count());
    }

    /** In em: an ideograph is as wide as the font is high, a letter about half of that. */
    private static double longestLine(String text) {
        return text.lines().mapToDouble(line -> line.codePoints().mapToDouble(
                c -> Character.isIdeographic(c) ? 1 : 0.55).sum()).max().orElse(1);
    }

    static String name(EObject element) {
        return element instanceof Named named && named.getName() != null ? named.getName() : "";
    }

    static String percent(double share) {
        return number(100 * share) + " %";
    }

    /** At most one decimal, and none where it would be zero. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount).replace(',', '\u00a0');
    }

    private static String people(int headcount) {
        return headcount == 1 ? "1 person" : headcount + " people";
    }
}
