package io.cordon.extract.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The shape of a command: its program, then words that must follow in this order, with others between them as they like. A
 * word may name alternatives ({@code get|list-*}); {@code *} stands for any characters and {@code ?} for one.
 */
final class CommandPattern {

    private final List<Pattern> words;

    private CommandPattern(List<Pattern> words) {
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
        List<Pattern> words = new ArrayList<>();
        for (String word : line.split(" +")) {
            words.add(Pattern.compile(
                    word.replace(".", "\\.")
                            .replace("+", "\\+")
                            .replace("*", ".*")
                            .replace('?', '.'),
                    Pattern.DOTALL));
        }
        return new CommandPattern(List.copyOf(words));
    }

    /** Whether the command has this shape. Takes time linear in its words. */
    boolean matches(String program, List<String> arguments) {
        if (!words.get(0).matcher(program).matches()) {
            return false;
        }
        int next = 1;
        for (int i = 0; i < arguments.size() && next < words.size(); i++) {
            if (words.get(next).matcher(arguments.get(i)).matches()) {
                next++;
            }
        }
        return next == words.size();
    }
}
