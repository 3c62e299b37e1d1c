// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Flow;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Process;
import org.talentbench.model.talent.ProcessNode;
import org.talentbench.model.talent.TalentFactory;

class SimulateTest {
    private static final TalentFactory TALENT = TalentFactory.eINSTANCE;

    @TempDir
    Path folder;
    private String file;

    /** Apply → interview → hired with 0.3, once more with 0.2, else turned down. */
    @BeforeEach
    void write() throws IOException {
        Organisation organisation = TALENT.createOrganisation();
        organisation.setName("Firm");
        organisation.setCurrency("EUR");
        Process hiring = TALENT.createProcess();
        hiring.setName("Hiring");
        var apply = node(hiring, TALENT.createStart(), "Apply", 2, 10);
        var interview = node(hiring, TALENT.createDecision(), "Interview", 0.4, 100);
        var hired = TALENT.createEnd();
        hired.setRetained(true);
        node(hiring, hired, "Hired", 0, 0);
        var turnedDown = node(hiring, TALENT.createEnd(), "Turned down", 0, 0);
        flow(hiring, apply, interview, null);
        flow(hiring, interview, hired, 0.3);
        flow(hiring, interview, interview, 0.2);
        flow(hiring, interview, turnedDown, null);
        organisation.getProcesses().add(hiring);
        file = folder.resolve("firm.talent").toString();
        ModelFile.save(organisation, Path.of(file));
    }

    private static ProcessNode node(Process process, ProcessNode node, String name, double duration, double cost) {
        node.setName(name);
        node.setDuration(duration);
        node.setCost(cost);
        process.getNodes().add(node);
        return node;
    }

    private static void flow(Process process, ProcessNode from, ProcessNode to, Double probability) {
        Flow flow = TALENT.createFlow();
        flow.setSource(from);
        flow.setTarget(to);
        flow.setProbability(probability);
        process.getFlows().add(flow);
    }

    @Test
    void aProcessIsFollowedOnAverage() {
        Shell shell = Shell.run("simulate", file);
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains("2.5 days and costs 135 EUR"), shell::out);
        assertTrue(shell.out().contains("37.5 % are retained, at 360 EUR each"), shell::out);
        assertTrue(shell.out().contains("Interview → Hired"), shell::out);
    }

    @ParameterizedTest
    @CsvSource({"retention-cycle, 70.0 % are retained", "attract-and-retain, 7.9 % are retained", "attract-and-retain, Interviews and assessment → Induction training"})
    void theProcessesOfTheExamplesHaveSomethingToSay(String example, String sentence) {
        Shell shell = Shell.run("simulate", "example:" + example);
        assertEquals(0, shell.code(), shell::err);
        assertTrue(shell.out().contains(sentence), shell::out);
    }

    @Test
    void peopleQueueWhereAStepHasACapacity() {
        Shell shell = Shell.run("simulate", file, "--arrivals", "1", "--capacity", "Interview=1");
        assertEquals(0, shell.code(), shell::err);
        // 1.25 visits a day of 0.4 days each keep the interviewer busy half of the time.
        assertTrue(shell.out().lines().anyMatch(line -> line.matches("Interview .* (49|50|51) %")), shell::out);
    }

    @Test
    void machinesGetTheSameAsJson() {
        Shell shell = Shell.run("simulate", file, "-p", "Hiring", "--json", "--arrivals", "1", "--capacity", "Interview=1");
        assertEquals(0, shell.code(), shell::err);
        var hiring = JsonParser.parseString(shell.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(135, hiring.get("cost").getAsDouble(), 1e-9);
        assertEquals(360, hiring.get("costPerRetained").getAsDouble(), 1e-9);
        var interview = hiring.getAsJsonArray("steps").get(1).getAsJsonObject();
        assertEquals(1.25, interview.get("visits").getAsDouble(), 1e-9);
        assertEquals(0.5, interview.get("busy").getAsDouble(), 0.02);
        assertTrue(hiring.get("daysWithQueues").getAsDouble() > hiring.get("days").getAsDouble());
    }

    @Test
    void aQueueThatGrowsWithoutEndIsTheModelsFault() {
        Shell shell = Shell.run("simulate", file, "--arrivals", "3", "--capacity", "Interview=1");
        assertEquals(1, shell.code());
        assertTrue(shell.err().contains("The queue before 'Interview' grows without end"), shell::err);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals(2, Shell.run("simulate", file, "--process", "Firing").code());
        assertTrue(Shell.run("simulate", file, "--process", "Firing").err().contains("It has: Hiring"));
        assertTrue(Shell.run("simulate", file, "--arrivals", "1", "--capacity", "Tea=1").err().contains("has no step “Tea”"));
        assertTrue(Shell.run("simulate", file, "--capacity", "Interview=1").err().contains("--arrivals"));
        assertTrue(Shell.run("simulate", "example:allocation").err().contains("no process"));
    }
}
