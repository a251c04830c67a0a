package org.tamga.reading.entry;

import java.util.Optional;

/** Ordinals of events in English, whatever language they were read in. */
final class Ordinals {

    private Ordinals() {}

    static Optional<String> of(String lower) {
        return switch (lower) {
            case "first", "1st", "inaugural", "первый", "первого", "первом", "первая" -> Optional.of("first");
            case "second", "2nd", "второй", "второго", "втором", "вторая", "ii" -> Optional.of("second");
            case "third", "3rd", "третий", "третьего", "третьем", "iii" -> Optional.of("third");
            case "fourth", "4th", "четвёртый", "четвертый", "четвертого" -> Optional.of("fourth");
            case "fifth", "5th", "пятый", "пятого" -> Optional.of("fifth");
            default -> Optional.empty();
        };
    }
}
