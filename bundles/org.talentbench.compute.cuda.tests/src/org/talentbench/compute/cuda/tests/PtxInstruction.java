// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

/** What a thread does at one place of a kernel. */
interface PtxInstruction {
    void run(PtxThread thread);
}
