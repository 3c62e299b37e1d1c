// SPDX-License-Identifier: EPL-2.0
package org.talentbench.factors.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talentbench.analysis.AnalysisException;
import org.talentbench.analysis.InstalledBackends;
import org.talentbench.analysis.Optimisation;
import org.talentbench.analysis.OptimisationSettings;
import org.talentbench.analysis.ProblemBuilder;
import org.talentbench.analysis.calibrate.Mapping;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Evaluation;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.Progress;
import org.talentbench.compute.cuda.tests.EmulatedCard;
import org.talentbench.compute.cuda.tests.EmulatedDriver;
import org.talentbench.compute.problem.Problem;
import org.talentbench.compute.program.Program;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.mermaid.ChartKind;
import org.talentbench.mermaid.KnownFactor;
import org.talentbench.mermaid.MermaidImport;
import org.talentbench.mermaid.MermaidReader;
import org.talentbench.model.ModelFile;
import org.talentbench.model.factor.FactorKind;
import org.talentbench.model.factor.FactorKinds;
import org.talentbench.model.plugin.FactorPlugin;
import org.talentbench.model.plugin.FactorPlugins;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Incentive;
import org.talentbench.model.talent.Influence;
import org.talentbench.model.talent.LinearResponse;
import org.talentbench.model.talent.Objective;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Outcome;
import org.talentbench.model.talent.OutcomeKind;
import org.talentbench.model.talent.Plan;
import org.talentbench.model.talent.Sense;
import org.talentbench.model.talent.TalentFactory;
import org.talentbench.model.talent.Team;
import org.talentbench.model.validation.Code;
import org.talentbench.model.validation.Finding;
import org.talentbench.model.validation.Validation;
import org.talentbench.notation.interpreter.Notation;
import org.talentbench.notation.specification.Tool;
import org.talentbench.report.HtmlReport;

/** Installing a plugin is all that a factor needs: everything else in the workbench follows. */
class InstalledFactorTest {
    private static final String PLUGIN = "com.example.mood";
    private static final String KIND = PLUGIN + ".sunny";
    private static final String MODEL = "org.talentbench.model;bundle-version=\"[1.0.0,2.0.0)\"";
    private static final String FACTOR = """
            <factor id="com.example.mood.sunny" label="Sunny mood" category="Weather" description="Whether the sun shines in." icon="icons/sun.svg"
                formula="100 * saturate(light.coefficient * light + music.coefficient * music, rate / 100)">
              <name language="zh">阳光心情</name>
              <driver key="light" label="Light" level="40" coefficient="0.5"/>
              <driver key="music" label="Music" level="20" coefficient="0.5"/>
              <parameter id="rate" label="Brightness" unit="lumen" value="2" lower="1" upper="5"/>
              <influence outcome="turnover" weight="0.2"/>
              <influence outcome="satisfaction" weight="0.3"/>
              <columnHint driver="light" language="en" names="window seats, daylight"/>
              <columnHint driver="light" language="zh" names="采光"/>
            </factor>""";
    private static final double AGREEMENT = 1e-5;
    private static final TalentFactory NEW = TalentFactory.eINSTANCE;

    @TempDir
    Path folder;

    private TemporaryPlugin plugin;

    @BeforeEach
    void install() throws Exception {
        plugin = new TemporaryPlugin(PLUGIN, MODEL, FACTOR, Map.of("icons/sun.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void remove() throws Exception {
        if (plugin != null) {
            plugin.close();
        }
    }

    @Test
    void theFactorMapOffersItWithItsIcon() throws Exception {
        Organisation firm = firm();
        Notation notation = Notation.talentBench();
        Tool tool = notation.specification().diagram("FactorMap").defaultLayer().sections().stream().flatMap(section -> section.tools().stream())
                .map(notation.specification().tools()::get).filter(candidate -> candidate.label().equals("Sunny mood")).findFirst().orElseThrow();
        assertEquals("platform:/plugin/com.example.mood/icons/sun.svg", tool.icon().orElseThrow().toString());
        assertEquals("Whether the sun shines in.", tool.documentation());
        assertEquals(List.of("Sunny mood"), notation.specification().diagram("FactorMap").defaultLayer().sections().stream()
                .filter(section -> section.label().equals("Weather")).flatMap(section -> section.tools().stream())
                .map(name -> notation.specification().tools().get(name).label()).toList(), "its category is a section of the palette");
        assertEquals("platform:/plugin/com.example.mood/icons/sun.svg", notation.scenes("FactorMap", firm).build().allBoxes()
                .filter(box -> box.element() == firm.getFactors().getFirst()).findFirst().orElseThrow().label().icon());
        Factor factor = (Factor) notation.tools().run(tool, firm, Map.of("container", firm)).created().getFirst();
        assertEquals(KIND, factor.getKind());
        assertEquals("rate", factor.getParameters().getFirst().getName());
        // It starts with the influences that its kind says, on what the organisation measures.
        assertEquals(List.of("Turnover", "Satisfaction"), factor.getOutgoing().stream().map(influence -> influence.getTarget().getName()).toList());
        assertEquals(0.3, factor.getOutgoing().getLast().getWeight());
    }

    @Test
    void itsParametersAreValidated() {
        Organisation firm = firm();
        Factor factor = firm.getFactors().getFirst();
        assertEquals(List.of(), codes(firm));
        factor.getParameters().getFirst().setValue(6);
        assertEquals(List.of(Code.PARAMETER_OUT_OF_RANGE), codes(firm));
        factor.getParameters().getFirst().setName("hue");
        assertEquals(List.of(Code.PARAMETER_UNKNOWN), codes(firm));
    }

    private static List<Code> codes(Organisation organisation) {
        return Validation.of(organisation).stream().map(Finding::code).toList();
    }

    @Test
    void itComputesOnEveryBackendWithGradients() {
        Problem problem = ProblemBuilder.build(firm(), null).problem();
        Program program = Program.compile(problem);
        double x = 7;
        // Lamps give light 3 points each; the level saturates, and the hazard falls by its rise over today.
        double mean = 0.5 * (40 + 3 * x) + 0.5 * 20;
        double rise = 100 * (Math.exp(-0.02 * 30) - Math.exp(-0.02 * mean));
        double hazard = -Math.log(1 - 0.25) * Math.exp(-0.2 * rise / 10);
        double slope = Math.exp(-hazard) * hazard * -0.02 * 100 * Math.exp(-0.02 * mean) * 0.02 * 0.5 * 3;
        // Each of the relative agreement that is asked of a backend; the kernels for cards run on an emulated one.
        for (Backend backend : backends()) {
            try (Evaluator evaluator = backend.prepare(program)) {
                double[] weights = new double[program.width()];
                weights[0] = 1;
                Evaluation found = evaluator.evaluate(new double[] {x}, 1, weights);
                assertEquals(1 - Math.exp(-hazard), found.value(0, 0), AGREEMENT * (1 - Math.exp(-hazard)), backend.id());
                assertEquals(slope, found.gradients()[0], AGREEMENT * Math.abs(slope), backend.id());
            }
        }
    }

    private static List<Backend> backends() {
        List<Backend> backends = Stream.concat(InstalledBackends.all().all().stream().filter(backend -> !backend.id().equals("cuda")),
                Stream.of(EmulatedDriver.backend(new EmulatedCard()))).toList();
        assertEquals(Set.of("reference", "vector", "nd4j", "cuda"), backends.stream().map(Backend::id).collect(Collectors.toSet()));
        backends.forEach(backend -> assertInstanceOf(Availability.Available.class, backend.availability(), backend.id()));
        return backends;
    }

    @Test
    void calibrationKnowsItsColumns() throws Exception {
        Path table = Files.writeString(folder.resolve("staff.csv"), "Left,Daylight,采光,Shoe size\n1,3,2,40\n0,4,5,41\n1,2,2,39\n0,5,4,44\n");
        Map<String, String> suggested = new ModelCalibration(firm()).suggest(TableProfile.of(TableFile.open(table), Progress.NONE), "Left").factorOf();
        assertEquals("Sunny mood", suggested.get("Daylight"));
        assertEquals("Sunny mood", suggested.get("采光"));
        assertEquals(Mapping.NO_FACTOR, suggested.get("Shoe size"));
    }

    @Test
    void theReportTellsItsParameters() throws Exception {
        Organisation firm = firm();
        List<Plan> plans = Optimisation.run(firm,
                new OptimisationSettings("auto", "auto", null, Duration.ofMillis(300), null, null, null, 0, null), Progress.NONE).plans();
        Path file = folder.resolve("report.html");
        HtmlReport.write(firm, plans, file, Progress.NONE);
        String report = Files.readString(file);
        assertTrue(report.contains("Sunny mood, Brightness") && report.contains("2 lumen"), "the parameter with its unit");
    }

    @Test
    void chartsAreKnownByItsNames() throws Exception {
        Organisation firm = NEW.createOrganisation();
        new MermaidImport(KnownFactor.installed()).into(firm, MermaidReader.read("flowchart LR\n  a[阳光心情] --> b[离职率]\n").flowchart(), ChartKind.FACTOR_MAP);
        assertEquals(KIND, firm.getFactors().getFirst().getKind());
        assertEquals(2, firm.getFactors().getFirst().getDrivers().size());
    }

    @Test
    void whatNoModelUsesIsNotBuilt() throws Exception {
        String id = "com.example.idle";
        String factor = "<factor id=\"%s.x\" label=\"X\" builder=\"%s\"><driver key=\"a\" label=\"A\"/></factor>";
        System.clearProperty(Counting.PROPERTY);
        try (TemporaryPlugin idle = new TemporaryPlugin(id, MODEL, factor.formatted(id, Counting.class.getName()), TemporaryPlugin.file(Counting.class))) {
            ProblemBuilder.build(firm(), null);
            assertEquals(null, System.getProperty(Counting.PROPERTY), "another plugin's builder was made");
            assertTrue(FactorKinds.find(id + ".x").isPresent());
            assertNotNull(System.getProperty(Counting.PROPERTY));
        }
    }

    @Test
    void aModelKeepsEverythingWhileItsPluginIsAbsentAndWorksAfterwards() throws Exception {
        Path file = folder.resolve("firm.talent");
        ModelFile.save(firm(), file);
        String saved = Files.readString(file);
        plugin.close();
        plugin = null;
        Organisation waiting = ModelFile.load(file);
        assertEquals(List.of(Code.UNKNOWN_FACTOR_KIND), codes(waiting));
        assertTrue(Validation.of(waiting).getFirst().message().contains(PLUGIN), Validation.of(waiting).getFirst().message());
        AnalysisException refused = assertThrows(AnalysisException.class, () -> ProblemBuilder.build(waiting, null));
        assertTrue(refused.getMessage().contains(PLUGIN) && refused.getMessage().contains("plugins install"), refused.getMessage());
        ModelFile.save(waiting, file);
        assertEquals(saved, Files.readString(file));
        install();
        ProblemBuilder.build(waiting, null);
        assertEquals(List.of(), codes(waiting));
    }

    @Test
    void aPluginWhoseNeedsAreNotMetIsListedWithTheReason() throws Exception {
        try (TemporaryPlugin lonely = new TemporaryPlugin("com.example.lonely", "com.example.nowhere", FACTOR, Map.of());
                TemporaryPlugin early = new TemporaryPlugin("com.example.early", "org.talentbench.model;bundle-version=\"9.1.0\"", FACTOR, Map.of())) {
            assertTrue(problem("com.example.lonely").startsWith("com.example.nowhere is needed"), problem("com.example.lonely"));
            assertTrue(problem("com.example.early").contains("9.1.0 or newer, and 1.0.0 is installed"), problem("com.example.early"));
            FactorPlugin works = listed(PLUGIN);
            assertEquals(List.of(), works.problems());
            assertEquals(List.of("Sunny mood"), works.kinds().stream().map(FactorKind::label).toList());
            assertFalse(works.signed());
        }
    }

    @Test
    void aPluginOfWhichNothingCanBeReadIsListedWithTheReason() throws Exception {
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: com.example.many\nBundle-Version: 1.0.0\nRequire-Bundle: " + MODEL + "\n";
        try (TemporaryPlugin malformed = new TemporaryPlugin("com.example.malformed", MODEL, "<factor id=", Map.of());
                TemporaryPlugin empty = new TemporaryPlugin("com.example.empty", MODEL, "", Map.of());
                TemporaryPlugin many = new TemporaryPlugin("com.example.many", MODEL, FACTOR.replace(PLUGIN, "com.example.many"),
                        Map.of("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8)))) {
            assertTrue(problem("com.example.malformed").contains("line 2"), problem("com.example.malformed"));
            assertTrue(problem("com.example.empty").contains("holds no factor"), problem("com.example.empty"));
            assertTrue(problem("com.example.many").contains("singleton:=true"), problem("com.example.many"));
            assertEquals(List.of(), listed(PLUGIN).problems());
        }
    }

    private static String problem(String id) {
        return listed(id).problems().getFirst().reason();
    }

    private static FactorPlugin listed(String id) {
        return FactorPlugins.all(Path.of("nowhere")).stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
    }

    /** Twenty people, one factor of the plugin's, one lever on it, and two outcomes. */
    private static Organisation firm() {
        Organisation firm = NEW.createOrganisation();
        firm.setName("Firm");
        Team team = NEW.createTeam();
        team.setName("Crew");
        team.setHeadcount(20);
        team.setMeanSalary(50_000);
        team.setTurnover(0.25);
        team.setSatisfaction(60.0);
        firm.getTeams().add(team);
        outcome(firm, "Turnover", OutcomeKind.TURNOVER);
        outcome(firm, "Satisfaction", OutcomeKind.SATISFACTION);
        FactorKind kind = FactorKinds.find(KIND).orElseThrow();
        Factor factor = kind.create();
        firm.getFactors().add(factor);
        firm.getInfluences().addAll(kind.connect(factor, firm));
        Incentive lamps = NEW.createIncentive();
        lamps.setName("Lamps");
        lamps.setUnit("a head");
        lamps.setCostPerUnit(100);
        lamps.setUpper(10);
        firm.getIncentives().add(lamps);
        Influence influence = NEW.createInfluence();
        influence.setSource(lamps);
        influence.setTarget(factor.getDrivers().getFirst());
        LinearResponse response = NEW.createLinearResponse();
        response.setSlope(3);
        influence.setResponse(response);
        firm.getInfluences().add(influence);
        Objective objective = NEW.createObjective();
        objective.setName("Keep people");
        objective.setOutcome(firm.getOutcomes().getFirst());
        objective.setSense(Sense.MINIMISE);
        firm.getObjectives().add(objective);
        return firm;
    }

    private static void outcome(Organisation firm, String name, OutcomeKind kind) {
        Outcome outcome = NEW.createOutcome();
        outcome.setName(name);
        outcome.setKind(kind);
        firm.getOutcomes().add(outcome);
    }
}
