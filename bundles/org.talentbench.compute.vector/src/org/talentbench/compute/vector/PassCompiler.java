// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Program;

/**
 * Generates the class of a pass's loop: for every policy, broadcast its scalars; for every register of employees, compute everything
 * without touching memory between; at the end, add the lanes up. Hidden classes, so that an unused program is forgotten.
 */
final class PassCompiler {
    /** The just-in-time compiler leaves longer methods to the interpreter, a thousand times slower. */
    private static final int LONGEST_METHOD = 7_800;

    private static final ClassDesc CLASS = ClassDesc.of(PassCompiler.class.getPackageName() + ".Pass");
    private static final ClassDesc LANE_FOLDS = ClassDesc.of(LaneFolds.class.getName());
    private static final ClassDesc FLOAT_ARRAY = ConstantDescs.CD_float.arrayType();
    private static final ClassDesc DOUBLE_ARRAY = ConstantDescs.CD_double.arrayType();
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_void, FLOAT_ARRAY.arrayType(), FLOAT_ARRAY,
            FLOAT_ARRAY, DOUBLE_ARRAY, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int, FLOAT_ARRAY);
    private static final int COLUMNS = 1;
    private static final int NUMBERS = 2;
    private static final int SCALARS = 3;
    private static final int SUMS = 4;
    private static final int SUMS_AT = 5;
    private static final int POLICIES = 6;
    private static final int FROM = 7;
    private static final int TO = 8;
    private static final int SCRATCH = 9;
    private static final int POLICY = 10;
    private static final int PLACE = 11;
    private static final int SCALAR_AT = 12;
    private static final int FIRST_FREE = 13;

    /**
     * A generated loop and the numbers that it is to be given.
     *
     * @param loop shared by all plans of the same shape
     */
    record Compiled(WarmLoop loop, float[] numbers) {
    }

    private final Program program;
    private final PassPlan plan;
    private final VectorCode code = new VectorCode(FIRST_FREE);
    private final List<Integer> columnArrays = new ArrayList<>();
    private final List<Integer> scalarSlots = new ArrayList<>();
    private final List<Integer> foldSlots = new ArrayList<>();

    private PassCompiler(Program program, PassPlan plan) {
        this.program = program;
        this.plan = plan;
    }

    /** @throws UnsupportedProgramException if the loop is too long or takes an operation that floats do badly */
    static Compiled compile(Program program, PassPlan plan) {
        return new PassCompiler(program, plan).compile();
    }

    private Compiled compile() {
        prepareBody();
        checkLength(code.shortestLength());
        byte[] bytes = ClassFile.of().build(CLASS, type -> type
                .withInterfaceSymbols(ClassDesc.of(PassKernel.class.getName()))
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, constructor -> constructor
                        .aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_())
                .withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::writeRun));
        checkLength(ClassFile.of().parse(bytes).methods().stream().filter(m -> m.methodName().equalsString("run")).findFirst()
                .flatMap(m -> m.findAttribute(Attributes.code())).orElseThrow().codeLength());
        float[] numbers = new float[code.numbers().size()];
        int next = 0;
        for (float number : code.numbers().keySet()) {
            numbers[next++] = number;
        }
        return new Compiled(WarmLoop.of(bytes), numbers);
    }

    private static void checkLength(int length) {
        if (length > LONGEST_METHOD) {
            throw new UnsupportedProgramException("a loop over employees is too long to be compiled");
        }
    }

    /** Column 0 is the presences. */
    private void prepareBody() {
        for (int i = 0; i <= plan.columns().size(); i++) {
            columnArrays.add(code.newSlot());
        }
        Map<PassPlan.Scalar, Integer> scalars = new HashMap<>();
        for (PassPlan.Scalar scalar : plan.scalars()) {
            scalarSlots.add(code.newSlot());
            scalars.put(scalar, scalarSlots.getLast());
        }
        plan.folds().forEach(_ -> foldSlots.add(code.newSlot()));
        Map<Integer, Integer> columns = new HashMap<>();
        int presence = code.load(columnArrays.getFirst(), PLACE);
        for (int i = 0; i < plan.columns().size(); i++) {
            columns.put(plan.columns().get(i), code.load(columnArrays.get(i + 1), PLACE));
        }
        Operations operations = new Operations(program, plan, code, columns, scalars);
        plan.streamed().forEach(operations::compute);
        for (int i = 0; i < plan.folds().size(); i++) {
            Node.Fold fold = fold(i);
            int slot = foldSlots.get(i);
            int value = operations.value(fold.argument());
            switch (fold.kind()) {
                case SUM -> code.fmaInto(slot, value, presence, slot);
                case MIN -> code.binaryInto(slot, "min", slot, value);
                case MAX -> code.binaryInto(slot, "max", slot, value);
            }
        }
    }

    private Node.Fold fold(int index) {
        return (Node.Fold) program.nodes().get(plan.folds().get(index));
    }

    private void writeRun(CodeBuilder out) {
        for (int i = 0; i < columnArrays.size(); i++) {
            out.aload(COLUMNS).loadConstant(i).aaload().astore(columnArrays.get(i));
        }
        int number = 0;
        for (int slot : code.numbers().values()) {
            out.aload(NUMBERS).loadConstant(number++).faload();
            VectorCode.broadcast(out, slot);
        }
        out.iconst_0().istore(SCALAR_AT);
        loop(out, POLICY, POLICIES, 1, () -> {
            writeScalars(out);
            for (int i = 0; i < foldSlots.size(); i++) {
                out.loadConstant((float) fold(i).kind().identity());
                VectorCode.broadcast(out, foldSlots.get(i));
            }
            out.iload(FROM).istore(PLACE);
            loopFromHere(out, PLACE, TO, Lanes.COUNT, () -> code.writeBody(out));
            for (int i = 0; i < foldSlots.size(); i++) {
                out.aload(foldSlots.get(i)).aload(SCRATCH).iconst_0()
                        .invokevirtual(VectorCode.FLOATS, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, FLOAT_ARRAY, ConstantDescs.CD_int))
                        .aload(SUMS).iload(SUMS_AT).aload(SCRATCH)
                        .invokestatic(LANE_FOLDS, fold(i).kind().name().toLowerCase(Locale.ROOT),
                                MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLE_ARRAY, ConstantDescs.CD_int, FLOAT_ARRAY));
                out.iinc(SUMS_AT, 1);
            }
        });
        out.return_();
    }

    private void writeScalars(CodeBuilder out) {
        for (int slot : scalarSlots) {
            out.aload(SCALARS).iload(SCALAR_AT).faload();
            VectorCode.broadcast(out, slot);
            out.iinc(SCALAR_AT, 1);
        }
    }

    private static void loop(CodeBuilder out, int counter, int end, int step, Runnable body) {
        out.iconst_0().istore(counter);
        loopFromHere(out, counter, end, step, body);
    }

    private static void loopFromHere(CodeBuilder out, int counter, int end, int step, Runnable body) {
        Label again = out.newLabel();
        Label done = out.newLabel();
        out.labelBinding(again).iload(counter).iload(end).if_icmpge(done);
        body.run();
        out.iinc(counter, step).goto_(again).labelBinding(done);
    }
}
