// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

import org.talentbench.data.internal.Messages;

/** A process that cannot be computed as it is drawn. The message says where and what to do; every such sentence is written here. */
public final class ProcessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ProcessException(String sentence, Object... parts) {
        super(Messages.of(sentence, parts));
    }

    static ProcessException noStart() {
        return new ProcessException("process.noStart");
    }

    static ProcessException deadEnd(String node) {
        return new ProcessException("process.deadEnd", node);
    }

    static ProcessException wayOutOfAnEnd(String node) {
        return new ProcessException("process.wayOutOfAnEnd", node);
    }

    static ProcessException noEndFrom(String node) {
        return new ProcessException("process.noEndFrom", node);
    }

    static ProcessException badProbability(String node, double probability) {
        return new ProcessException("process.badProbability", node, probability);
    }

    static ProcessException tooMuch(String node, double sum) {
        return new ProcessException("process.tooMuch", node, sum);
    }

    static ProcessException tooLittle(String node, double sum) {
        return new ProcessException("process.tooLittle", node, sum);
    }

    static ProcessException negative(String node, String what, double value) {
        return new ProcessException("process.negative", what, node, value);
    }

    static ProcessException overload(String node, double needed, int capacity) {
        return new ProcessException("process.overload", node, needed, capacity);
    }

    /** For a way that joins something other than two nodes, such as a frame around some. */
    public static ProcessException atNoNode(String way) {
        return new ProcessException("process.atNoNode", way);
    }

    static ProcessException badRun(String what) {
        return new ProcessException("process.badRun", what);
    }
}
