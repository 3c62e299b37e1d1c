// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.program;

/**
 * Philox 4×32-10: a counter and a key in, four random 32-bit words out; no state, so any number can be had at any time on any machine.
 * J. Salmon, M. Moraes, R. Dror, D. Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
public final class Philox {
    /** What the counter's first word is multiplied by; here as the other constants are for backends that encipher on their own. */
    public static final long MULTIPLIER_0 = 0xD2511F53L;
    /** What the counter's third word is multiplied by. */
    public static final long MULTIPLIER_1 = 0xCD9E8D57L;
    /** What the key's low word grows by from round to round. */
    public static final int WEYL_0 = 0x9E3779B9;
    /** What the key's high word grows by from round to round. */
    public static final int WEYL_1 = 0xBB67AE85;
    /** How often the counter is enciphered. */
    public static final int ROUNDS = 10;

    private Philox() {
    }

    /**
     * Enciphers a counter in place.
     *
     * @param counter four words, replaced by four random ones
     * @param key two words, the low one in the low half
     */
    public static void encipher(int[] counter, long key) {
        int key0 = (int) key;
        int key1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (counter[0] & 0xFFFFFFFFL);
            long product1 = MULTIPLIER_1 * (counter[2] & 0xFFFFFFFFL);
            counter[0] = (int) (product1 >>> 32) ^ counter[1] ^ key0;
            counter[2] = (int) (product0 >>> 32) ^ counter[3] ^ key1;
            counter[1] = (int) product1;
            counter[3] = (int) product0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
    }
}
