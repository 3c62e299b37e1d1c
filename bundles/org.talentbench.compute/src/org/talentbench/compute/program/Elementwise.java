// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/** Loops over neighbouring values, one for each operation, so that the choice of operation is made once a loop. */
public final class Elementwise {
    /**
     * Where an argument's values are.
     *
     * @param values among which they stand
     * @param start index of the first
     * @param stride 1 for neighbouring values, 0 for a single value that is repeated
     */
    public record Operand(double[] values, int start, int stride) {
        double at(int i) {
            return values[start + i * stride];
        }
    }

    private Elementwise() {
    }

    /**
     * Computes {@code count} values, {@code y[from]} and those after it, as {@link Op#apply} has each of them.
     *
     * @param a first argument
     * @param b second argument, ignored where the operation has one
     * @param c third argument, ignored where the operation has two
     */
    public static void apply(Op op, int count, double[] y, int from, Operand a, Operand b, Operand c) {
        if (a.stride == 1 && b.stride == 1) {
            applyToRows(op, count, y, from, a, b, c);
        } else if (a.stride == 1 && b.stride == 0) {
            applyToRowsAndNumber(op, count, y, from, a, b, c);
        } else if (a.stride == 0 && b.stride == 1 && (op == Op.ADD || op == Op.MULTIPLY)) {
            applyToRowsAndNumber(op, count, y, from, b, a, c);
        } else {
            applyStrided(op, count, y, from, a, b, c);
        }
    }

    private static void applyToRowsAndNumber(Op op, int count, double[] y, int from, Operand a, Operand b, Operand c) {
        double[] left = a.values;
        int l = a.start;
        double number = b.values[b.start];
        switch (op) {
            case ADD -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] + number;
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] * number;
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] / number;
                }
            }
            default -> applyStrided(op, count, y, from, a, b, c);
        }
    }

    /** Loops that the just-in-time compiler makes vector operations of. */
    private static void applyToRows(Op op, int count, double[] y, int from, Operand a, Operand b, Operand c) {
        double[] left = a.values;
        double[] right = b.values;
        int l = a.start;
        int r = b.start;
        switch (op) {
            case ADD -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] + right[r + i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] - right[r + i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = left[l + i] * right[r + i];
                }
            }
            case NEGATE -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = -left[l + i];
                }
            }
            default -> applyStrided(op, count, y, from, a, b, c);
        }
    }

    private static void applyStrided(Op op, int count, double[] y, int from, Operand a, Operand b, Operand c) {
        switch (op) {
            case ADD -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = a.at(i) + b.at(i);
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = a.at(i) - b.at(i);
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = a.at(i) * b.at(i);
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = a.at(i) / b.at(i);
                }
            }
            case EXP -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = Math.exp(a.at(i));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    y[from + i] = op.apply(a.at(i), b.at(i), c.at(i));
                }
            }
        }
    }
}
