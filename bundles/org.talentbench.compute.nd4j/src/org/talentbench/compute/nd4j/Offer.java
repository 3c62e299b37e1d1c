// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.nd4j;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.talentbench.compute.cuda.driver.Card;
import org.talentbench.compute.cuda.driver.Driver;
import org.talentbench.compute.cuda.driver.DriverException;

/** Whether nd4j-cuda would run on this machine. */
public sealed interface Offer {
    /** Its binaries hold machine code for compute capability 3.7 (Kepler) to 8.x (Ampere, Ada), and no PTX that newer cards could compile. */
    int FIRST_CAPABILITY = 37;
    int LAST_CAPABILITY = 89;

    /** It would. @param card the name of the first card that it runs on */
    record Made(String card) implements Offer {
    }

    /** There is no card or no driver. @param reason in a sentence */
    record NoCard(String reason) implements Offer {
    }

    /** There are cards, and none that it runs on. @param card the first one's name @param capability the first one's, 90 for 9.0 */
    record OtherCard(String card, int capability) implements Offer {
        /** Whether the card is older than any that it runs on, and not newer. */
        public boolean tooOld() {
            return capability < FIRST_CAPABILITY;
        }
    }

    /** Looks at the cards of this machine. @param opener gives the driver, or throws a {@link DriverException} */
    static Offer here(Supplier<Driver> opener) {
        try {
            List<Card> cards = opener.get().cards();
            Optional<Card> able = cards.stream().filter(card -> card.capability() >= FIRST_CAPABILITY && card.capability() <= LAST_CAPABILITY).findFirst();
            return able.<Offer>map(card -> new Made(card.name())).orElseGet(() -> new OtherCard(cards.getFirst().name(), cards.getFirst().capability()));
        } catch (DriverException e) {
            return new NoCard(e.getMessage());
        }
    }
}
