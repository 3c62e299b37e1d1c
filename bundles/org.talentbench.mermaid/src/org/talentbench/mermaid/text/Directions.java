// SPDX-License-Identifier: EPL-2.0
package org.talentbench.mermaid.text;

import java.util.Optional;
import org.talentbench.model.talent.Direction;

/** Directions by their names, and in a header by the signs of old charts too. */
final class Directions {

    private Directions() {}

    static Optional<Direction> readWord(Cursor cursor) {
        int start = cursor.offset();
        while (Characters.isWord(cursor.peek())) {
            cursor.next();
        }
        return switch (cursor.from(start)) {
            case "TB", "TD" -> Optional.of(Direction.TB);
            case "BT" -> Optional.of(Direction.BT);
            case "LR" -> Optional.of(Direction.LR);
            case "RL" -> Optional.of(Direction.RL);
            default -> {
                cursor.moveTo(start);
                yield Optional.empty();
            }
        };
    }

    static Optional<Direction> readIn(Cursor cursor) {
        Optional<Direction> sign = switch (cursor.peek()) {
            case '>' -> Optional.of(Direction.LR);
            case '<' -> Optional.of(Direction.RL);
            case '^' -> Optional.of(Direction.BT);
            case 'v' -> Optional.of(Direction.TB);
            default -> Optional.empty();
        };
        if (sign.isEmpty()) {
            return readWord(cursor);
        }
        cursor.next();
        return sign;
    }
}
