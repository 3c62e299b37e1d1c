// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.vector;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talentbench.compute.problem.Scope;
import org.talentbench.compute.program.Axes;
import org.talentbench.compute.program.Node;
import org.talentbench.compute.program.Node.Apply;
import org.talentbench.compute.program.Op;
import org.talentbench.compute.program.Program;

/** Generates the class of a {@link NarrowPlan}'s loops, in double precision: a method a loop, in which every node is a local variable. */
final class NarrowCompiler {
    private static final ClassCache<NarrowKernel> KERNELS = new ClassCache<>((kernel, _) -> (NarrowKernel) kernel);

    private static final ClassDesc CLASS = ClassDesc.of(NarrowCompiler.class.getPackageName() + ".NarrowLoops");
    private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
    private static final ClassDesc FUNCTIONS = ClassDesc.of(ScalarFunctions.class.getName());
    private static final ClassDesc DOUBLE_ARRAY = ConstantDescs.CD_double.arrayType();
    private static final MethodTypeDesc LOOP = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLE_ARRAY.arrayType(), DOUBLE_ARRAY,
            ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc RUN = LOOP.insertParameterTypes(0, ConstantDescs.CD_int);
    /** The local variables of a loop. */
    private static final int VALUES = 0;
    private static final int NUMBERS = 1;
    private static final int FROM = 2;
    private static final int TO = 3;
    private static final int POLICY = 4;
    private static final int DRAW = 5;
    private static final int TEAM = 6;
    private static final int FIRST_FREE = 7;

    /**
     * The loops and the numbers that they are to be given.
     *
     * @param kernel shared by all programs of the same shape
     */
    record Compiled(NarrowKernel kernel, double[] numbers) {
    }

    /** Where a node's values lie. @param array its place among the arrays; the strides are 0 along axes that it lacks */
    private record Layout(int array, int policyStride, int drawStride, int teamStride, int offset) {
        /** The loop in which a value is read: 1 over the policies, 2 over the draws, 3 over the teams; 0 before all. */
        int depth() {
            return teamStride > 0 ? 3 : drawStride > 0 ? 2 : policyStride > 0 ? 1 : 0;
        }
    }

    private final Program program;
    private final NarrowPlan plan;
    private final int teams;
    private final int draws;
    private final Map<Double, Integer> numbers = new LinkedHashMap<>();

    private NarrowCompiler(Program program, NarrowPlan plan) {
        this.program = program;
        this.plan = plan;
        teams = program.problem().population().teams().size();
        draws = program.problem().draws();
    }

    static Compiled compile(Program program, NarrowPlan plan) {
        return new NarrowCompiler(program, plan).compile();
    }

    private Compiled compile() {
        List<NarrowPlan.Loop> loops = plan.stages().stream().flatMap(List::stream)
                .filter(NarrowPlan.Loop.class::isInstance).map(NarrowPlan.Loop.class::cast).toList();
        byte[] bytes = ClassFile.of().build(CLASS, type -> {
            type.withInterfaceSymbols(ClassDesc.of(NarrowKernel.class.getName()))
                    .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, constructor -> constructor
                            .aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
            type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> writeChoice(code, loops));
            for (NarrowPlan.Loop loop : loops) {
                type.withMethodBody(name(loop), LOOP, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code -> new Body(code, loop).write());
            }
        });
        return new Compiled(KERNELS.of(bytes), numbers.keySet().stream().mapToDouble(number -> number).toArray());
    }

    private static String name(NarrowPlan.Loop loop) {
        return "loop" + loop.number();
    }

    private static void writeChoice(CodeBuilder code, List<NarrowPlan.Loop> loops) {
        Label none = code.newLabel();
        Map<NarrowPlan.Loop, Label> labels = new LinkedHashMap<>();
        loops.forEach(loop -> labels.put(loop, code.newLabel()));
        List<SwitchCase> cases = loops.stream().map(loop -> SwitchCase.of(loop.number(), labels.get(loop))).toList();
        code.iload(1).lookupswitch(none, cases);
        labels.forEach((loop, label) -> code.labelBinding(label).aload(2).aload(3).iload(4).iload(5)
                .invokestatic(CLASS, name(loop), LOOP).return_());
        code.labelBinding(none).return_();
    }

    private Layout layout(int index) {
        Node node = program.nodes().get(index);
        Axes axes = node.axes();
        int team = axes.scope() == Scope.TEAM ? 1 : 0;
        int perDraw = team == 1 ? teams : 1;
        return switch (node) {
            case Node.Lever lever -> new Layout(program.nodes().size(), program.dimension(), 0, team, lever.offset());
            case Node.Weight weight -> new Layout(program.nodes().size() + 1, program.width(), 0, team, weight.offset());
            default -> new Layout(index, axes.policy() ? perDraw * (axes.draw() ? draws : 1) : 0, axes.draw() ? perDraw : 0, team, 0);
        };
    }

    /** Writes one loop. */
    private final class Body {
        private final CodeBuilder code;
        private final NarrowPlan.Loop loop;
        private final Map<Integer, Integer> arrays = new HashMap<>();
        private final Map<Integer, Integer> locals = new HashMap<>();
        /** What is read from arrays, by the depth of the loop in which it is read. */
        private final List<List<Integer>> reads = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private int next = FIRST_FREE;

        Body(CodeBuilder code, NarrowPlan.Loop loop) {
            this.code = code;
            this.loop = loop;
        }

        void write() {
            for (int node : loop.nodes()) {
                if (plan.kept().get(node)) {
                    openArray(node);
                }
                for (int argument : program.nodes().get(node).arguments()) {
                    if (!loop.nodes().contains(argument) && !locals.containsKey(argument)) {
                        open(argument);
                    }
                }
            }
            read(0);
            Axes axes = loop.axes();
            code.iload(FROM).istore(POLICY);
            repeat(POLICY, () -> code.iload(TO), () -> {
                read(1);
                over(axes.draw(), DRAW, draws, () -> {
                    read(2);
                    over(axes.scope() == Scope.TEAM, TEAM, teams, () -> {
                        read(3);
                        loop.nodes().forEach(this::compute);
                    });
                });
            });
            code.return_();
        }

        private void open(int argument) {
            locals.put(argument, newDouble());
            if (program.nodes().get(argument) instanceof Node.Constant(double number)) {
                code.aload(NUMBERS).loadConstant(numbers.computeIfAbsent(number, _ -> numbers.size())).daload().dstore(locals.get(argument));
            } else {
                openArray(argument);
                reads.get(layout(argument).depth()).add(argument);
            }
        }

        private void openArray(int node) {
            int array = layout(node).array();
            if (!arrays.containsKey(array)) {
                arrays.put(array, next++);
                code.aload(VALUES).loadConstant(array).aaload().astore(arrays.get(array));
            }
        }

        private int newDouble() {
            next += 2;
            return next - 2;
        }

        private void read(int depth) {
            for (int node : reads.get(depth)) {
                place(node);
                code.daload().dstore(locals.get(node));
            }
        }

        /** Puts a node's array and the index of its value on the stack. */
        private void place(int node) {
            Layout layout = layout(node);
            code.aload(arrays.get(layout.array())).loadConstant(layout.offset());
            addStride(POLICY, layout.policyStride());
            addStride(DRAW, layout.drawStride());
            addStride(TEAM, layout.teamStride());
        }

        private void addStride(int counter, int stride) {
            if (stride > 0) {
                code.iload(counter).loadConstant(stride).imul().iadd();
            }
        }

        private void over(boolean varies, int counter, int count, Runnable body) {
            if (varies) {
                code.iconst_0().istore(counter);
                repeat(counter, () -> code.loadConstant(count), body);
            } else {
                body.run();
            }
        }

        private void repeat(int counter, Runnable end, Runnable body) {
            Label again = code.newLabel();
            Label done = code.newLabel();
            code.labelBinding(again).iload(counter);
            end.run();
            code.if_icmpge(done);
            body.run();
            code.iinc(counter, 1).goto_(again).labelBinding(done);
        }

        private void compute(int node) {
            Apply apply = (Apply) program.nodes().get(node);
            int local = newDouble();
            if (plan.kept().get(node)) {
                place(node);
            }
            apply.arguments().forEach(argument -> code.dload(locals.get(argument)));
            write(apply.op());
            if (plan.kept().get(node)) {
                code.dup2_x2().dastore();
            }
            code.dstore(local);
            locals.put(node, local);
        }

        private void write(Op op) {
            switch (op) {
                case ADD -> code.dadd();
                case SUBTRACT -> code.dsub();
                case MULTIPLY -> code.dmul();
                case DIVIDE -> code.ddiv();
                case NEGATE -> code.dneg();
                case POWER -> call(MATH, "pow", op);
                case MIN -> call(MATH, "min", op);
                case MAX -> call(MATH, "max", op);
                case ABS -> call(MATH, "abs", op);
                case EXP -> call(MATH, "exp", op);
                case LN -> call(MATH, "log", op);
                case SQRT -> call(MATH, "sqrt", op);
                case TANH -> call(MATH, "tanh", op);
                case LOGISTIC -> call(FUNCTIONS, "logistic", op);
                case LESS -> call(FUNCTIONS, "less", op);
                case AT_MOST -> call(FUNCTIONS, "atMost", op);
                case EQUAL -> call(FUNCTIONS, "equal", op);
                case SELECT -> call(FUNCTIONS, "select", op);
            }
        }

        private void call(ClassDesc owner, String function, Op op) {
            ClassDesc[] arguments = new ClassDesc[op.arity()];
            java.util.Arrays.fill(arguments, ConstantDescs.CD_double);
            code.invokestatic(owner, function, MethodTypeDesc.of(ConstantDescs.CD_double, arguments));
        }
    }
}
