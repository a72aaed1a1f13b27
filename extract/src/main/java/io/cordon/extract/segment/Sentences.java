package io.cordon.extract.segment;

import io.cordon.extract.text.CharSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts a text into sentences and lines. A line that goes on in lower case is the same sentence. */
final class Sentences {

    private static final int LONGEST = 2000;
    private static final int WRAPPED = 50;
    private static final String CLOSING = "\"')]}*_\u201d\u2019";
    private static final CharSet MAY_END = CharSet.of("\n.!?<>");
    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "mr", "mrs", "ms", "dr", "st", "vs", "no", "approx", "inc", "ltd", "prof", "cf");

    private Sentences() {}

    /** Gives each sentence to the sink until it returns false; returns whether it never did. */
    static boolean cut(String text, int from, int to, Predicate<String> sink) {
        int start = from;
        int at = from;
        while (at < to) {
            if (!MAY_END.has(text.charAt(at)) && at - start < LONGEST) {
                at++;
                continue;
            }
            int end = at + 1;
            boolean cut = at - start >= LONGEST && Character.isWhitespace(text.charAt(at)) || at - start >= 2 * LONGEST;
            int next = cut ? at : boundary(text, start, at, to);
            if (next >= 0) {
                if (!give(text, start, next, sink)) {
                    return false;
                }
                start = next;
                end = Math.max(next, end);
            }
            at = end;
        }
        return give(text, start, to, sink);
    }

    private static boolean give(String text, int from, int to, Predicate<String> sink) {
        String sentence = text.substring(from, to).strip();
        return sentence.isEmpty() || sink.test(sentence);
    }

    /** Where the next sentence begins if one ends at this position; -1 if none does. */
    private static int boundary(String text, int start, int at, int to) {
        return switch (text.charAt(at)) {
            case '\n' -> endsLine(text, start, at, to) ? at + 1 : -1;
            case '.', '!', '?' -> afterStop(text, start, at, to);
            case '<' -> BlockTags.end(text, at, to) > 0 && at > start ? at : -1;
            case '>' -> BlockTags.isEnd(text, start, at) ? at + 1 : -1;
            default -> -1;
        };
    }

    private static boolean endsLine(String text, int start, int at, int to) {
        int next = at + 1;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < to && Character.isLowerCase(text.charAt(next));
        return !goesOn || at - Math.max(start, text.lastIndexOf('\n', at - 1)) < WRAPPED;
    }

    private static int afterStop(String text, int start, int at, int to) {
        int end = at + 1;
        while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0 && end - at < 4) {
            end++;
        }
        if (end >= to || !Character.isWhitespace(text.charAt(end))) {
            return -1;
        }
        int next = end;
        while (next < to && Character.isWhitespace(text.charAt(next)) && next - end < LONGEST) {
            next++;
        }
        boolean goesOn = next < to && Character.isLowerCase(text.charAt(next)) || isAbbreviation(text, start, at);
        return goesOn ? -1 : end;
    }

    /** Before a full stop: an abbreviation, one letter, or the number of a list item. */
    private static boolean isAbbreviation(String text, int start, int at) {
        int from = at;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && at - from < 8) {
            from--;
        }
        if (text.charAt(at) != '.') {
            return false;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        boolean number = !word.isEmpty()
                && word.chars().allMatch(Character::isDigit)
                && text.substring(start, from).isBlank();
        return number || word.length() == 1 && Character.isLetter(word.charAt(0)) || ABBREVIATIONS.contains(word);
    }
}
