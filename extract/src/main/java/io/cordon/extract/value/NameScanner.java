package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;
import io.cordon.extract.text.Stems;

/**
 * Finds names: runs of up to four capitalised words. Each word of a run is reported too, and its stem where that differs:
 * the upper half of such a print is the token print of the word.
 */
public final class NameScanner {

    private static final int LONGEST_RUN = 4;
    private static final int LONGEST_WORD = 40;

    private static final CharSet IN_NAME = CharSet.LETTER.plus("-'");

    /** Ends of words whose stem may be another word: of -s, -ing, -ed and -e. */
    private static final CharSet MAY_BE_ENDING = CharSet.of("sgdeSGDE");

    /** What a name does not begin after. */
    private static final CharSet NO_BOUNDARY = CharSet.BASE62.plus("_@/\\.-");

    private static final CharSet GOES_ON = CharSet.of("@/\\_:");

    private final ByteText bytes;
    private final int to;
    private final ValueSink sink;
    private int runStart;
    private int runEnd;
    private int runWords;

    private NameScanner(ByteText bytes, ValueSink sink) {
        this.bytes = bytes;
        this.sink = sink;
        to = bytes.length();
    }

    /** Reports the names in a text. */
    public static void scan(ByteText text, ValueSink sink) {
        int capital = Signs.capital(text, 0);
        if (capital < text.length()) {
            new NameScanner(text, sink).scan(capital);
        }
    }

    private void scan(int first) {
        int at = first;
        while (at < to) {
            at = Signs.capital(bytes, isStart(at) ? word(at) : at + 1);
        }
        finish();
    }

    /** A capital that nothing stands before which it could be a part of. */
    private boolean isStart(int at) {
        byte b = bytes.at(at);
        boolean capital = b >= 0 ? CharSet.UPPER.has(b) : isForeignCapital(bytes.charAt(at));
        return capital && (at == 0 || isBoundary(at - 1));
    }

    private boolean isBoundary(int at) {
        byte b = bytes.at(at);
        return b >= 0 ? !NO_BOUNDARY.has(b) : !Character.isLetterOrDigit(bytes.charAt(at));
    }

    /** Takes a capitalised word into the run, or ends the run. Returns the end of the word. */
    private int word(int start) {
        int end = Signs.other(bytes, start, to);
        while (end < to && isInName(end)) {
            end++;
        }
        int trimmed = bytes.charAt(end - 1) == '-' || bytes.charAt(end - 1) == '\'' ? end - 1 : end;
        boolean part = end < to && isPart(end);
        if (part || trimmed - start < 2 || trimmed - start > LONGEST_WORD || isCommon(start, trimmed)) {
            finish();
            return end;
        }
        if (runWords == 0 || runWords == LONGEST_RUN || start != runEnd + 1 || bytes.charAt(runEnd) != ' ') {
            finish();
            runStart = start;
        }
        runEnd = trimmed;
        runWords++;
        report(start, trimmed);
        return end;
    }

    private void finish() {
        if (runWords > 1) {
            name(runStart, runEnd);
        }
        runWords = 0;
    }

    private void report(int start, int end) {
        boolean plain = name(start, end);
        if (plain && !MAY_BE_ENDING.has(bytes.at(end - 1))) {
            return;
        }
        int stem = plain ? Stems.end(bytes, start, end) : Stems.UNKNOWN;
        if (stem == Stems.UNKNOWN) {
            String word = NormalForm.of(bytes.substring(start, end));
            String other = Stems.of(word);
            if (!other.equals(word)) {
                sink.value(ValueKind.NAME, other);
            }
        } else if (stem < end) {
            sink.visible(ValueKind.NAME, bytes, start, stem);
        }
    }

    /** Words of a run have one space between them, so that only the case can be wrong of ASCII ones. Returns whether it is one. */
    private boolean name(int start, int end) {
        boolean plain = bytes.isAscii(start, end);
        if (plain) {
            sink.visible(ValueKind.NAME, bytes, start, end);
        } else {
            sink.value(ValueKind.NAME, NormalForm.of(bytes.substring(start, end)));
        }
        return plain;
    }

    /** A stop word, or a verb that may begin a sentence. */
    private boolean isCommon(int start, int end) {
        int meaning = Lexicon.meaning(bytes, start, end);
        return Lexicon.isStop(meaning) || Lexicon.isImperative(meaning) && startsSentence(start);
    }

    private boolean startsSentence(int start) {
        int at = start - 1;
        while (at >= 0 && (bytes.charAt(at) == ' ' || "\"'(*-".indexOf(bytes.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:;\n>".indexOf(bytes.charAt(at)) >= 0;
    }

    /** Whether the word goes on as an identifier, address or path. */
    private boolean isPart(int end) {
        byte b = bytes.at(end);
        return b < 0
                ? Character.isDigit(bytes.charAt(end))
                : CharSet.DIGIT.has(b) || GOES_ON.has(b) && end + 1 < to && bytes.charAt(end + 1) > ' ';
    }

    private static boolean isForeignCapital(char c) {
        return Character.isUpperCase(c) && Character.isLetter(c);
    }

    private boolean isInName(int at) {
        byte b = bytes.at(at);
        return b >= 0 ? IN_NAME.has(b) : Character.isLetter(bytes.charAt(at));
    }
}
