// SPDX-License-Identifier: EPL-2.0
package org.talentbench.ui.plan.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.analysis.calibrate.CalibrationApplication;
import org.talentbench.analysis.calibrate.ModelCalibration;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.Link;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.examples.Examples;
import org.talentbench.model.ModelFile;
import org.talentbench.model.talent.Budget;
import org.talentbench.model.talent.IncentiveScope;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;
import org.talentbench.ui.tests.Bench;

/** The large models that the workbench is measured on: ten teams of a thousand people, each with all ten incentives. */
final class Companies {

    private static final int TEAMS = 10;
    private static final int HEADCOUNT = 1_000;

    private Companies() {
    }

    /** Of the people no more is known than their number. */
    static IFile byHeadcount() throws Exception {
        return saved(company("company"));
    }

    /** Every employee is known, from a table that the model was fitted to. */
    static IFile ofEmployees() throws Exception {
        Organisation large = company("employees");
        Path folder = Path.of(saved(large).getLocationURI()).getParent();
        TableProfile table = TableProfile.of(TableFile.open(Files.writeString(folder.resolve("employees.csv"), people(large))), Progress.NONE);
        var calibration = new ModelCalibration(large);
        CalibrationApplication.apply(large, calibration.fit(table, calibration.suggest(table, "Left"), Link.CLOGLOG, Progress.NONE), folder);
        return saved(large);
    }

    private static Organisation company(String name) throws Exception {
        Organisation large = Examples.open("ai-startup");
        large.setName(name);
        double growth = (double) TEAMS * HEADCOUNT / large.getTeams().stream().mapToInt(Team::getHeadcount).sum();
        for (int i = 0; large.getTeams().size() < TEAMS; i++) {
            Team team = EcoreUtil.copy(large.getTeams().get(i));
            team.setName(team.getName() + " " + i);
            large.getTeams().add(team);
        }
        large.getTeams().forEach(team -> team.setHeadcount(HEADCOUNT));
        large.getIncentives().forEach(incentive -> incentive.setScope(IncentiveScope.TEAM));
        large.getConstraints().stream().filter(Budget.class::isInstance).map(Budget.class::cast).forEach(budget -> budget.setAmount(growth * budget.getAmount()));
        return large;
    }

    private static String people(Organisation organisation) {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("Team,Monthly Income,Weekly Hours,Left\n");
        for (Team team : organisation.getTeams()) {
            for (int i = 0; i < HEADCOUNT; i++) {
                double income = 10 + random.nextGaussian();
                double hours = 40 + 4 * random.nextGaussian();
                double hazard = Math.exp(-1.5 - 0.5 * (income - 10) + 0.08 * (hours - 40));
                text.append(String.format(Locale.ROOT, "%s,%.3f,%.1f,%s%n", team.getName(), income, hours, random.nextDouble() < -Math.expm1(-hazard) ? "Yes" : "No"));
            }
        }
        return text.toString();
    }

    private static IFile saved(Organisation organisation) throws Exception {
        IFile file = Bench.project().getFile(organisation.getName() + ".talent");
        ModelFile.save(organisation, Path.of(file.getLocationURI()));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }
}
