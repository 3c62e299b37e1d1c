// SPDX-License-Identifier: EPL-2.0
package org.talentbench.analysis.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.talentbench.compute.Progress;
import org.talentbench.data.fit.CalibrationException;
import org.talentbench.data.fit.LinearPredictor;
import org.talentbench.data.table.Column;
import org.talentbench.data.table.Table;
import org.talentbench.data.table.TableException;
import org.talentbench.data.table.TableFile;
import org.talentbench.data.table.TableProfile;
import org.talentbench.model.talent.ColumnRole;
import org.talentbench.model.talent.Dataset;
import org.talentbench.model.talent.Factor;
import org.talentbench.model.talent.Organisation;
import org.talentbench.model.talent.Team;

/**
 * The people of a calibrated model: who they are to the fit in force, and how far what it says of them is not known. Read from the dataset's
 * table whenever it is needed, since a model keeps no rows; where the table is not at hand, teams have no people of their own, and only the
 * factors' weights are uncertain.
 */
public final class Workforce {
    /** Bands of a plan are quantiles, which fewer draws leave ragged. */
    private static final int DRAWS = 200;

    private static final Workforce NONE = new Workforce(Map.of(), 0, Map.of(), Map.of(), Optional.empty());
    // A live model is computed anew with every change, and its table is still the same.
    private static volatile Read latest;

    private record Stamp(Path file, FileTime modified, long size, Dataset fit) {
    }

    private record Read(Stamp stamp, Workforce workforce) {
    }

    /**
     * A team's people.
     *
     * @param logHazards N of them: logarithms of the yearly hazards
     * @param leans for each axis N values: by how much its standard normal moves the logarithm
     */
    private record Crew(double[] logHazards, double[][] leans) {
    }

    /** A team's hazards, scaled to a turnover: a model asks for the same several times, and again after every change. */
    private record Scaled(double turnover, double[] hazards) {

        static Scaled of(Crew crew, double turnover) {
            double shift = shift(crew.logHazards(), turnover);
            return new Scaled(turnover, Arrays.stream(crew.logHazards()).map(hazard -> Math.exp(hazard + shift)).toArray());
        }
    }

    private final Map<String, Scaled> scaled = new ConcurrentHashMap<>();
    private final Map<String, Crew> crews;
    private final int axes;
    private final Map<String, double[]> tilts;
    private final Map<String, Double> weights;
    private final Optional<String> doubt;

    private Workforce(Map<String, Crew> crews, int axes, Map<String, double[]> tilts, Map<String, Double> weights, Optional<String> doubt) {
        this.crews = crews;
        this.axes = axes;
        this.tilts = tilts;
        this.weights = weights;
        this.doubt = doubt;
    }

    /** The people of a model, from the table of the dataset in force; nobody where there is none. */
    public static Workforce of(Organisation organisation) {
        return StoredFit.latest(organisation).map(dataset -> of(organisation, dataset)).orElse(NONE);
    }

    private static Workforce of(Organisation organisation, Dataset dataset) {
        var file = DatasetTables.file(organisation, dataset);
        if (file.isEmpty()) {
            return withoutTable(dataset, Messages.of("workforce.noTable", dataset.getPath()));
        }
        try {
            var stamp = new Stamp(file.get(), Files.getLastModifiedTime(file.get()), Files.size(file.get()), dataset);
            Read read = latest;
            if (read == null || !isSame(read.stamp(), stamp)) {
                read = new Read(stamp, read(organisation, dataset, file.get()));
                latest = read;
            }
            return read.workforce();
        } catch (IOException | TableException | CalibrationException unusable) {
            return withoutTable(dataset, Messages.of("workforce.unusable", dataset.getPath(), unusable.getMessage()));
        }
    }

    private static boolean isSame(Stamp one, Stamp other) {
        return one.file().equals(other.file()) && one.modified().equals(other.modified()) && one.size() == other.size()
                && new SameWords().equals(one.fit(), other.fit());
    }

    /** Runs compute copies of a model, so a fit is known by what it says; of the factors that it speaks of, it is only their names. */
    private static final class SameWords extends EcoreUtil.EqualityHelper {
        private static final long serialVersionUID = 1;

        @Override
        public boolean equals(EObject one, EObject other) {
            return one instanceof Factor factor && other instanceof Factor another ? Objects.equals(factor.getName(), another.getName())
                    : super.equals(one, other);
        }
    }

    private static Workforce withoutTable(Dataset dataset, String doubt) {
        var fitted = dataset.getWeights().stream().filter(weight -> weight.getFactor() != null).toList();
        var tilts = new HashMap<String, double[]>();
        for (int axis = 0; axis < fitted.size(); axis++) {
            var tilt = new double[fitted.size()];
            tilt[axis] = fitted.get(axis).getStandardError();
            tilts.put(fitted.get(axis).getFactor().getName(), tilt);
        }
        return new Workforce(Map.of(), fitted.size(), tilts, weights(dataset), Optional.of(doubt));
    }

    private static Map<String, Double> weights(Dataset dataset) {
        var weights = new HashMap<String, Double>();
        dataset.getWeights().stream().filter(weight -> weight.getFactor() != null)
                .forEach(weight -> weights.put(weight.getFactor().getName(), weight.getWeight()));
        return weights;
    }

    private static Workforce read(Organisation organisation, Dataset dataset, Path file) {
        var predictor = StoredFit.predictor(dataset).orElseThrow();
        var team = dataset.getColumns().stream().filter(column -> column.getRole() == ColumnRole.TEAM).findFirst()
                .map(org.talentbench.model.talent.Column::getName);
        var columns = new LinkedHashSet<String>();
        predictor.coefficients().forEach(coefficient -> columns.add(coefficient.term().column()));
        team.ifPresent(columns::add);
        Table table = TableProfile.of(TableFile.open(file), Progress.NONE).read(List.copyOf(columns), Progress.NONE);
        double[] eta = predictor.of(table);
        var crews = new HashMap<String, Crew>();
        var uncertainty = Uncertainty.of(predictor, predictor.terms(table));
        if (team.isPresent()) {
            Column.Categorical teams = ModelCalibration.categories(table.column(team.get()));
            for (int level = 0; level < teams.levels().size(); level++) {
                int code = level;
                crews.put(teams.levels().get(level), crew(predictor, eta, uncertainty,
                        IntStream.range(0, eta.length).filter(row -> teams.codes()[row] == code).toArray()));
            }
        } else if (organisation.getTeams().size() == 1) {
            crews.put(organisation.getTeams().getFirst().getName(), crew(predictor, eta, uncertainty, IntStream.range(0, eta.length).toArray()));
        }
        var tilts = new HashMap<String, double[]>();
        weights(dataset).keySet().forEach(factor -> tilts.put(factor, uncertainty.tilt(factor)));
        return new Workforce(crews, uncertainty.axes().size(), tilts, weights(dataset), Optional.empty());
    }

    private static Crew crew(LinearPredictor predictor, double[] eta, Uncertainty uncertainty, int[] rows) {
        double[][] hazards = Arrays.stream(rows).mapToObj(row -> predictor.link().logHazard(eta[row])).toArray(double[][]::new);
        double[][] leans = uncertainty.leans(rows);
        for (double[] lean : leans) {
            for (int i = 0; i < rows.length; i++) {
                lean[i] *= hazards[i][1];
            }
        }
        return new Crew(Arrays.stream(hazards).mapToDouble(hazard -> hazard[0]).toArray(), leans);
    }

    /** Whether some team's people are known one by one. */
    public boolean hasPeople() {
        return !crews.isEmpty();
    }

    /** How many of a team's people are known one by one; 0 where none is. */
    public int people(Team team) {
        Crew crew = crews.get(team.getName());
        return crew == null ? 0 : crew.logHazards().length;
    }

    /**
     * The yearly hazards of a team's people as the fit sees them, scaled by one number for all so that their turnover is the team's of today.
     * A team whose people are not known has everybody alike.
     */
    public double[] hazards(Team team, int people, double turnover) {
        Crew crew = crews.get(team.getName());
        if (crew == null || crew.logHazards().length == 0 || turnover == 0) {
            var alike = new double[people];
            Arrays.fill(alike, -Math.log1p(-turnover));
            return alike;
        }
        return scaled.compute(team.getName(), (name, last) -> last != null && last.turnover() == turnover ? last : Scaled.of(crew, turnover)).hazards().clone();
    }

    /** What to add to all so that the mean of 1 − exp(−exp(x)), which rises with it, is the turnover. By bisection, to the last bit. */
    private static double shift(double[] logHazards, double turnover) {
        double low = -50;
        double high = 50;
        for (double middle = 0; low < middle && middle < high; middle = (low + high) / 2) {
            double shifted = middle;
            double mean = Arrays.stream(logHazards).map(hazard -> -Math.expm1(-Math.exp(hazard + shifted))).average().orElseThrow();
            if (mean < turnover) {
                low = middle;
            } else {
                high = middle;
            }
            if (high - low < 1e-13) {
                break;
            }
        }
        return (low + high) / 2;
    }

    /** Number of independent standard normals by which people and weights are uncertain. */
    public int axes() {
        return axes;
    }

    /** By how much an axis moves the log hazards of a team's people; nothing where they are not known. */
    public double[] leans(int axis, Team team, int people) {
        Crew crew = crews.get(team.getName());
        return crew == null || crew.logHazards().length == 0 ? new double[people] : crew.leans()[axis].clone();
    }

    /** By how much each axis moves a factor's weight; empty where the weight is not the fit's but somebody typed it. */
    public Optional<double[]> tilt(Factor factor) {
        Double fitted = weights.get(factor.getName());
        boolean typed = fitted == null || Math.abs(fitted - factor.getWeight()) > 1e-9 * Math.max(1, Math.abs(fitted));
        return typed || !tilts.containsKey(factor.getName()) ? Optional.empty() : Optional.of(tilts.get(factor.getName()).clone());
    }

    /** How many draws bands of a model with so many need at least. */
    public int draws(int draws) {
        return axes == 0 ? draws : Math.max(draws, DRAWS);
    }

    /** Why people are not known one by one, where a fit would have it otherwise; a sentence. */
    public Optional<String> doubt() {
        return doubt;
    }
}
