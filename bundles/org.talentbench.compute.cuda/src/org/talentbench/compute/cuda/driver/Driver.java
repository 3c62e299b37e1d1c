// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.driver;

import java.util.List;

/** What computes kernels: NVIDIA's driver, or whatever stands in for it. */
public interface Driver {
    /** The version of the interface that it speaks, such as 12.4. */
    String version();

    /**
     * The cards of this machine, in the driver's order.
     *
     * @throws DriverException if there is none, or the driver cannot be used
     */
    List<Card> cards();
}
