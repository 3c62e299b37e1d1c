// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

/** A process that cannot be computed as it is drawn. The message says where and what to do; every such sentence is written here. */
public final class ProcessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ProcessException(String sentence, Object... parts) {
        super(sentence.formatted(parts));
    }

    static ProcessException noStart() {
        return new ProcessException("The process has no start: say where people enter.");
    }

    static ProcessException deadEnd(String node) {
        return new ProcessException("'%s' leads nowhere and is no end: draw a way on, or make it an end.", node);
    }

    static ProcessException wayOutOfAnEnd(String node) {
        return new ProcessException("A way leads on from the end '%s': make it a step, or remove the way.", node);
    }

    static ProcessException noEndFrom(String node) {
        return new ProcessException("From '%s' people never reach an end: give a way out of the loop a probability above 0.", node);
    }

    static ProcessException badProbability(String node, double probability) {
        return new ProcessException("A way out of '%s' has the probability %s: it must be 0 … 1.", node, probability);
    }

    static ProcessException tooMuch(String node, double sum) {
        return new ProcessException("The probabilities of the ways out of '%s' add up to %.4g, above 1: lower one.", node, sum);
    }

    static ProcessException tooLittle(String node, double sum) {
        return new ProcessException("The probabilities of the ways out of '%s' add up to %.4g: raise one, or leave one open to take the rest.", node, sum);
    }

    static ProcessException negative(String node, String what, double value) {
        return new ProcessException("The %s of '%s' is %s: it must be 0 or more.", what, node, value);
    }

    static ProcessException overload(String node, double needed, int capacity) {
        return new ProcessException("The queue before '%s' grows without end: on average %.2f places are needed, and there are %d.", node, needed, capacity);
    }

    /** For a way that joins something other than two nodes, such as a frame around some. */
    public static ProcessException atNoNode(String way) {
        return new ProcessException("The way '%s' starts or ends at no step of the process: draw it from step to step.", way);
    }

    static ProcessException badRun(String what) {
        return new ProcessException("The run needs %s.", what);
    }
}
