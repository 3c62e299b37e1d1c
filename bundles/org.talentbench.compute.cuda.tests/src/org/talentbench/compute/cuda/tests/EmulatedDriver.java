// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda.tests;

import java.util.List;
import org.talentbench.compute.cuda.CudaBackend;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.Driver;

/** A driver of emulated cards. */
public record EmulatedDriver(List<Card> cards) implements Driver {
    /** The backend as it is where cards are, with kernels that are run one instruction at a time. */
    public static CudaBackend backend(EmulatedCard... cards) {
        return new CudaBackend(() -> new EmulatedDriver(List.of(cards)));
    }

    @Override
    public String version() {
        return "12.0";
    }
}
