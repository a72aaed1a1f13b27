package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Signs;
import java.util.Locale;
import java.util.function.Predicate;

/** Cuts a text into sentences and lines. A line that goes on in lower case is the same sentence. */
final class Sentences {

    private static final int LONGEST = 2000;
    private static final int WRAPPED = 50;
    private static final int LONGEST_ABBREVIATION = 8;
    private static final CharSet CLOSING = CharSet.of("\"')]}*_");

    private Sentences() {}

    /** Gives each sentence to the sink until it returns false; returns whether it never did. */
    static boolean cut(ByteText text, int from, int to, Predicate<ByteText> sink) {
        int start = from;
        int at = from;
        while (at < to) {
            at = Signs.sentence(text, at, Math.min(to, Math.max(at, start + LONGEST)));
            if (at == to) {
                break;
            }
            int end = at + 1;
            boolean cut = at - start >= LONGEST && text.isSpace(at) || at - start >= 2 * LONGEST;
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

    private static boolean give(ByteText text, int from, int to, Predicate<ByteText> sink) {
        int start = from;
        while (start < to && text.isSpace(start)) {
            start++;
        }
        int end = to;
        while (end > start && text.isSpace(end - 1)) {
            end--;
        }
        return start == end || sink.test(text.part(start, end));
    }

    /** Where the next sentence begins if one ends at this position; -1 if none does. */
    private static int boundary(ByteText text, int start, int at, int to) {
        return switch (text.at(at)) {
            case '\n' -> endsLine(text, start, at, to) ? at + 1 : -1;
            case '.', '!', '?' -> afterStop(text, start, at, to);
            case '<' -> BlockTags.end(text.text(), at, to) > 0 && at > start ? at : -1;
            case '>' -> BlockTags.isEnd(text.text(), start, at) ? at + 1 : -1;
            default -> -1;
        };
    }

    private static boolean endsLine(ByteText text, int start, int at, int to) {
        int next = at + 1;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < to && Character.isLowerCase(text.charAt(next));
        int wrapped = at - WRAPPED + 1;
        return !goesOn || start >= wrapped || Signs.next(text, '\n', wrapped, at) < at;
    }

    private static int afterStop(ByteText text, int start, int at, int to) {
        int end = at + 1;
        while (end < to && isClosing(text, end) && end - at < 4) {
            end++;
        }
        if (end >= to || !text.isSpace(end)) {
            return -1;
        }
        int next = end;
        while (next < to && text.isSpace(next) && next - end < LONGEST) {
            next++;
        }
        boolean goesOn = next < to && Character.isLowerCase(text.charAt(next)) || isAbbreviation(text, start, at);
        return goesOn ? -1 : end;
    }

    private static boolean isClosing(ByteText text, int at) {
        byte b = text.at(at);
        return b >= 0 ? CLOSING.has(b) : text.charAt(at) == '\u201d' || text.charAt(at) == '\u2019';
    }

    /** Before a full stop: an abbreviation, one letter, or the number of a list item. */
    private static boolean isAbbreviation(ByteText text, int start, int at) {
        if (text.at(at) != '.') {
            return false;
        }
        int from = at;
        while (from > start && !text.isSpace(from - 1) && at - from < LONGEST_ABBREVIATION) {
            from--;
        }
        if (CharSet.LETTER.has(text.at(from)) && at - from < LONGEST_ABBREVIATION) {
            return Abbreviations.has(text, from, at);
        }
        if (text.isAscii(from, at)) {
            return at > from && CharSet.DIGIT.end(text, from, at) == at && isBlank(text, start, from);
        }
        String word = text.substring(from, at);
        boolean number = word.chars().allMatch(Character::isDigit) && isBlank(text, start, from);
        String lower = word.toLowerCase(Locale.ROOT);
        return number || lower.length() == 1 && Character.isLetter(lower.charAt(0));
    }

    private static boolean isBlank(ByteText text, int from, int to) {
        int at = from;
        while (at < to && text.isSpace(at)) {
            at++;
        }
        return at == to;
    }
}
