package io.cordon.extract.tool;

import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of a command: its program, then words that must follow in this order, with others between them as they like. A
 * word may name alternatives ({@code get|list-*}); {@code *} stands for any characters and {@code ?} for one.
 */
final class CommandPattern {

    private final Glob[][] words;

    private CommandPattern(Glob[][] words) {
        this.words = words;
    }

    /** One pattern a line. */
    static List<CommandPattern> list(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(CommandPattern::of)
                .toList();
    }

    private static CommandPattern of(String line) {
        return new CommandPattern(
                Stream.of(line.split(" +")).map(CommandPattern::alternatives).toArray(Glob[][]::new));
    }

    private static Glob[] alternatives(String word) {
        return Stream.of(word.split("\\|")).map(Glob::new).toArray(Glob[]::new);
    }

    /** Whether the command has this shape. Takes time linear in its words. */
    boolean matches(String program, List<String> arguments) {
        if (!isOne(words[0], program)) {
            return false;
        }
        int next = 1;
        for (int i = 0; i < arguments.size() && next < words.length; i++) {
            if (isOne(words[next], arguments.get(i))) {
                next++;
            }
        }
        return next == words.length;
    }

    private static boolean isOne(Glob[] alternatives, String word) {
        for (Glob alternative : alternatives) {
            if (alternative.matches(word)) {
                return true;
            }
        }
        return false;
    }
}
