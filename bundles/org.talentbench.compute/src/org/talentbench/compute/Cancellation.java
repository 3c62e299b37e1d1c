// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Ends a computation in the middle of an evaluation, and not only between two as {@link Progress#cancelled()} does: for somebody who wants it
 * to stop, and not the best that was found until then. What takes long looks at the wish on the thread that computes, about every millisecond
 * to every few tens of them.
 */
public final class Cancellation {
    private static final ScopedValue<BooleanSupplier> WISH = ScopedValue.newInstance();
    private static final BooleanSupplier NEVER = () -> false;

    private Cancellation() {
    }

    /**
     * Computes something on this thread, unless and until it is wished that it stops.
     *
     * @param wish asked often, so it should be quick
     * @throws CancellationException where the wish was found to be true
     * @throws X what the work throws
     */
    public static <R, X extends Throwable> R heeding(BooleanSupplier wish, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(WISH, wish).call(work);
    }

    /** Whether what this thread computes is to stop. */
    public static boolean wished() {
        return WISH.isBound() && WISH.get().getAsBoolean();
    }

    /** Goes on, or not. @throws CancellationException where what this thread computes is to stop */
    public static void check() {
        check(WISH.orElse(NEVER));
    }

    /** The same check for threads that compute a part of what this one does. */
    public static Runnable checkpoint() {
        BooleanSupplier wish = WISH.orElse(NEVER);
        return () -> check(wish);
    }

    private static void check(BooleanSupplier wish) {
        if (wish.getAsBoolean()) {
            throw new CancellationException("Stopped on request");
        }
    }
}
