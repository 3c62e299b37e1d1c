// SPDX-License-Identifier: EPL-2.0
package org.talentbench.data.process;

/** Somebody on the way through a process. */
final class Person {
    final long number;
    final double arrived;
    int node;
    double queuedAt;
    double cost;

    Person(long number, double arrived) {
        this.number = number;
        this.arrived = arrived;
    }
}
