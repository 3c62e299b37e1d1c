// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.talentbench.compute.nd4j.internal.Messages;

/** Learnt models on disk: a line that says what it is, texts, numbers, and the parameters in their order. */
final class ModelStore {
    private static final String MARK = "TalentBench learnt model 1";
    private static final int MOST = 1 << 28;

    private ModelStore() {
    }

    /** What is stored beside the parameters. */
    record Head(String kind, List<String> texts, double[] numbers) {
    }

    interface Shape {
        Network<?> network(Head head);
    }

    /** Writes a model; what was there before stays until the new one is whole. */
    static void save(Path file, Head head, Network<?> network) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
            out.writeUTF(MARK);
            out.writeUTF(head.kind());
            out.writeInt(head.texts().size());
            for (String text : head.texts()) {
                out.writeUTF(text);
            }
            write(out, head.numbers());
            for (INDArray parameter : network.parameters()) {
                write(out, parameter.dup('c').data().asDouble());
            }
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(DataOutputStream out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** Reads a model. @param shape makes a network of the stored form @throws LearningException if the file is none, or is cut off */
    static <T> T load(Path file, String kind, Shape shape, Maker<T> maker) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(MARK) || !in.readUTF().equals(kind)) {
                throw new LearningException(Messages.of("model.other", file, Messages.of("model." + kind)));
            }
            int count = in.readInt();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                texts.add(in.readUTF());
            }
            Head head = new Head(kind, texts, read(in));
            Network<?> network = shape.network(head);
            for (INDArray parameter : network.parameters()) {
                double[] values = read(in);
                if (values.length != parameter.length()) {
                    throw new LearningException(Messages.of("model.damaged", file));
                }
                parameter.assign(Nd4j.createFromArray(values).reshape(parameter.shape()));
            }
            return maker.make(head, network);
        } catch (EOFException | UTFDataFormatException e) {
            throw new LearningException(Messages.of("model.cutOff", file, Messages.of("model." + kind)));
        }
    }

    interface Maker<T> {
        T make(Head head, Network<?> network);
    }

    private static double[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new EOFException();
        }
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
