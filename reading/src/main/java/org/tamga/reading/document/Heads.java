package org.tamga.reading.document;

import java.util.List;
import java.util.Optional;

/** What the first blocks of a text tell about it, where nothing states it. */
final class Heads {

    private static final int LONGEST_PUBLISHER = 120;
    private static final int HEAD_BLOCKS = 6;
    private static final List<String> SOURCE_WORDS = List.of("source:", "publisher:", "источник:", "издатель:");

    private Heads() {}

    /** The first heading; the second when the first is the name of its author. */
    static Optional<String> title(String text, List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), 2 * HEAD_BLOCKS); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.HEADING) {
                boolean followed = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Block.Kind.HEADING;
                String title = Characters.singleSpaced(block.span().of(text));
                return Optional.of(
                        followed && isName(title)
                                ? Characters.singleSpaced(
                                        blocks.get(i + 1).span().of(text))
                                : title);
            }
        }
        return Optional.empty();
    }

    /** What stands behind {@code Source:} in a short line of its own near the top; the last such line when several messengers are named. */
    static Optional<String> publisher(String text, List<Block> blocks) {
        Optional<String> publisher = Optional.empty();
        for (Block block : blocks.subList(0, Math.min(blocks.size(), HEAD_BLOCKS))) {
            if (block.span().length() > LONGEST_PUBLISHER) {
                continue;
            }
            String line = Characters.singleSpaced(block.span().of(text));
            for (String word : SOURCE_WORDS) {
                if (Characters.lower(line).startsWith(word)) {
                    String named = line.substring(word.length()).strip();
                    while (!named.isEmpty() && Characters.isDash(named.charAt(named.length() - 1))) {
                        named = named.substring(0, named.length() - 1).strip();
                    }
                    publisher = named.isEmpty() ? publisher : Optional.of(named);
                }
            }
        }
        return publisher;
    }

    /** Two or three capitalised words and nothing else. */
    private static boolean isName(String title) {
        String[] words = title.split(" ");
        if (words.length < 2 || words.length > 3) {
            return false;
        }
        for (String word : words) {
            if (!Character.isUpperCase(word.charAt(0))
                    || !word.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
