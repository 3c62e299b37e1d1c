// SPDX-License-Identifier: EPL-2.0
package org.talentbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.talentbench.examples.Intervention.Group;
import org.talentbench.model.ModelException;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Organisation;

/**
 * The intervention library. Another one is a file in {@code interventions/}, its name here, a title and a description in
 * {@code messages.properties}, and its words in other languages in {@code words_….properties}.
 */
public final class Interventions {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("compensation-review", Group.RETENTION),
            new Entry("career-paths", Group.RETENTION),
            new Entry("work-environment", Group.RETENTION),
            new Entry("technical-support", Group.RETENTION),
            new Entry("work-life-balance", Group.RETENTION),
            new Entry("leadership-and-incentives", Group.RETENTION),
            new Entry("attraction", Group.TEAM_BUILDING),
            new Entry("team-structure", Group.TEAM_BUILDING),
            new Entry("knowledge-sharing", Group.TEAM_BUILDING),
            new Entry("team-incentives", Group.TEAM_BUILDING),
            new Entry("development", Group.TEAM_BUILDING),
            new Entry("measures", Group.MEASURES));

    private record Entry(String name, Group group) {}

    private Interventions() {
    }

    /** All interventions, those of a group side by side. */
    public static List<Intervention> all() {
        ResourceBundle texts = ResourceBundle.getBundle("org.talentbench.examples.messages");
        return ENTRIES.stream().map(entry -> new Intervention(entry.name(), texts.getString("intervention." + entry.name() + ".title"),
                texts.getString("intervention." + entry.name() + ".description"), entry.group(),
                Interventions.class.getResource("/interventions/" + entry.name() + "." + ModelFile.EXTENSION))).toList();
    }

    /** The intervention of a name. */
    public static Optional<Intervention> find(String name) {
        return all().stream().filter(intervention -> intervention.name().equals(name)).findFirst();
    }

    /** What a group is called. */
    public static String title(Group group) {
        return ResourceBundle.getBundle("org.talentbench.examples.messages").getString("intervention.group." + group.name());
    }

    /**
     * Loads an intervention in the user's language; every call gives a model of its own, free to be changed.
     *
     * @throws NoSuchElementException where there is none of that name; says which there are
     * @throws ModelException where the installation is damaged
     */
    public static Organisation open(String name) throws ModelException {
        Intervention intervention = find(name).orElseThrow(() -> new NoSuchElementException(
                "There is no intervention '" + name + "'; there are " + ENTRIES.stream().map(Entry::name).collect(Collectors.joining(", "))));
        String label = "intervention:" + name;
        try (InputStream stream = intervention.model().openStream()) {
            Organisation model = ModelFile.load(stream, label);
            Translation.ofModels().apply(model);
            return model;
        } catch (ModelException damaged) {
            throw damaged;
        } catch (IOException damaged) {
            throw new ModelException(label + " cannot be read: " + damaged.getMessage(), label, 0, 0, damaged);
        }
    }
}
