// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers, and says in a person's words, not in a programmer's, what is none. */
final class NumberConverters {
    private NumberConverters() {
    }

    static void register(CommandLine commandLine) {
        ITypeConverter<Double> number = converter("number.wrong", Double::valueOf);
        ITypeConverter<Integer> whole = converter("number.wrongWhole", Integer::valueOf);
        ITypeConverter<Long> large = converter("number.wrongWhole", Long::valueOf);
        commandLine.registerConverter(Double.class, number).registerConverter(double.class, number)
                .registerConverter(Integer.class, whole).registerConverter(int.class, whole)
                .registerConverter(Long.class, large).registerConverter(long.class, large);
    }

    private static <T> ITypeConverter<T> converter(String complaint, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException notOne) {
                throw new TypeConversionException(Messages.of(complaint, text));
            }
        };
    }
}
