// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.talentbench.compute.Availability;
import org.talentbench.compute.Backend;
import org.talentbench.compute.Backends;
import org.talentbench.compute.Evaluator;
import org.talentbench.compute.program.Program;

class BackendsTest {
    private record Ranked(String id, int rank, boolean there) implements Backend {
        @Override
        public Availability availability() {
            return there ? new Availability.Available(id) : new Availability.Unavailable(id + " is not there");
        }

        @Override
        public Evaluator prepare(Program program) {
            return Backends.reference().prepare(program);
        }
    }

    @Test
    void theHighestRankThatIsAvailableIsPreferred() {
        Backends backends = Backends.of(List.of(new Ranked("low", -1, true), new Ranked("absent", 9, false), new Ranked("high", 3, true)));
        assertEquals(List.of("absent", "high", "low", "reference"), backends.all().stream().map(Backend::id).toList());
        assertEquals("high", backends.preferred().id());
    }

    @Test
    void theReferenceIsThereWhateverWasFound() {
        assertEquals("reference", Backends.of(List.of()).preferred().id());
        assertEquals("reference", Backends.of(List.of(new Ranked("absent", 9, false))).preferred().id());
    }

    @Test
    void oneThatIsUnknownIsToldWithThoseThatThereAre() {
        Backends backends = Backends.of(List.of(new Ranked("card", 1, true)));
        assertEquals("There is no backend 'cart'; there are card, reference",
                assertThrows(NoSuchElementException.class, () -> backends.find("cart")).getMessage());
    }
}
