// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.problem;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.talentbench.compute.formula.Expression;
import org.talentbench.compute.formula.Formula;

/** Writes a problem's content into a SHA-256, every list and text with its length so that no two problems write the same bytes. */
final class ContentHash {
    private final DataOutputStream out;

    private ContentHash(DataOutputStream out) {
        this.out = out;
    }

    static String of(Problem problem) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var out = new DataOutputStream(new BufferedOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16));
            new ContentHash(out).write(problem);
            out.flush();
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Problem problem) throws IOException {
        write(problem.name());
        write(problem.population());
        each(problem.decisions(), d -> {
            write(d.name());
            out.writeByte(d.scope().ordinal());
            write(d.lower());
            write(d.upper());
            write(d.today());
            out.writeBoolean(d.integer());
        });
        each(problem.parameters(), p -> {
            write(p.name());
            out.writeByte(p.scope().ordinal());
            write(p.values());
        });
        each(problem.noises(), n -> {
            write(n.name());
            out.writeByte(n.scope().ordinal());
            out.writeInt(n.stream());
        });
        each(problem.definitions(), d -> write(d.name(), d.formula()));
        each(problem.outputs(), o -> write(o.name(), o.formula()));
        each(problem.objectives(), o -> {
            write(o.output());
            out.writeByte(o.sense().sign());
            out.writeDouble(o.weight());
        });
        each(problem.constraints(), c -> {
            write(c.name(), c.formula());
            out.writeByte(c.relation().ordinal());
            write(c.bound());
        });
        out.writeInt(problem.draws());
        out.writeLong(problem.seed());
    }

    private void write(Population population) throws IOException {
        each(population.teams(), this::write);
        int[] teamOf = population.teamOf();
        out.writeInt(teamOf.length);
        for (int team : teamOf) {
            out.writeInt(team);
        }
        write(population.weight());
    }

    private void write(String name, Expression formula) throws IOException {
        write(name);
        write(Formula.print(formula));
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void write(double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private <T> void each(List<T> parts, Writer<T> writer) throws IOException {
        out.writeInt(parts.size());
        for (T part : parts) {
            writer.write(part);
        }
    }

    private interface Writer<T> {
        void write(T part) throws IOException;
    }
}
