// SPDX-License-Identifier: EPL-2.0
package org.talentbench.compute.cuda;

import java.util.ArrayList;
import java.util.List;
import org.talentbench.compute.cuda.ptx.PtxModule;

/** The teams' rows in pieces of at most {@link PtxModule#TILE}, as kernels read them. */
record Tiles(int[] tiles, int[] teamTiles) {
    /** @param offsets where each team's rows start; K + 1 */
    static Tiles of(int[] offsets) {
        List<Integer> tiles = new ArrayList<>();
        int[] teamTiles = new int[offsets.length];
        for (int k = 0; k + 1 < offsets.length; k++) {
            for (int from = offsets[k]; from < offsets[k + 1]; from += PtxModule.TILE) {
                tiles.addAll(List.of(k, from, Math.min(from + PtxModule.TILE, offsets[k + 1])));
            }
            teamTiles[k + 1] = tiles.size() / 3;
        }
        return new Tiles(tiles.stream().mapToInt(Integer::intValue).toArray(), teamTiles);
    }

    int count() {
        return tiles.length / 3;
    }
}
