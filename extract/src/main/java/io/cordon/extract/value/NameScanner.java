package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Stems;

/**
 * Finds names: runs of up to four capitalised words. Each word of a run is reported too, and its stem where that differs:
 * the upper half of such a print is the token print of the word.
 */
public final class NameScanner {

    private static final int LONGEST_RUN = 4;
    private static final int LONGEST_WORD = 40;

    /** What a name does not begin after. */
    private static final CharSet NO_BOUNDARY = CharSet.BASE62.plus("_@/\\.-");

    private final String text;
    private final int from;
    private final int to;
    private final ValueSink sink;
    private int runStart;
    private int runEnd;
    private int runWords;

    private NameScanner(String text, int from, int to, ValueSink sink) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.sink = sink;
    }

    /** Reports the names from one position to another. */
    public static void scan(String text, int from, int to, ValueSink sink) {
        new NameScanner(text, from, to, sink).scan();
    }

    private void scan() {
        boolean boundary = true;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (boundary && isUpper(c)) {
                at = word(at);
                boundary = false;
            } else {
                boundary = c < 0x80 ? !NO_BOUNDARY.has(c) : !Character.isLetterOrDigit(c);
                at++;
            }
        }
        finish();
    }

    /** Takes a capitalised word into the run, or ends the run. Returns the end of the word. */
    private int word(int start) {
        int end = start;
        while (end < to && isInName(text.charAt(end))) {
            end++;
        }
        int trimmed = text.charAt(end - 1) == '-' || text.charAt(end - 1) == '\'' ? end - 1 : end;
        boolean part = end < to && isPart(end);
        if (part || trimmed - start < 2 || trimmed - start > LONGEST_WORD || isCommon(start, trimmed)) {
            finish();
            return end;
        }
        if (runWords == 0 || runWords == LONGEST_RUN || start != runEnd + 1 || text.charAt(runEnd) != ' ') {
            finish();
            runStart = start;
        }
        runEnd = trimmed;
        runWords++;
        report(NormalForm.of(text.substring(start, trimmed)));
        return end;
    }

    private void finish() {
        if (runWords > 1) {
            sink.value(ValueKind.NAME, NormalForm.of(text.substring(runStart, runEnd)));
        }
        runWords = 0;
    }

    private void report(String word) {
        sink.value(ValueKind.NAME, word);
        String stem = Stems.of(word);
        if (!stem.equals(word)) {
            sink.value(ValueKind.NAME, stem);
        }
    }

    /** A stop word, or a verb that may begin a sentence. */
    private boolean isCommon(int start, int end) {
        int meaning = Lexicon.meaning(text, start, end);
        return Lexicon.isStop(meaning) || Lexicon.isImperative(meaning) && startsSentence(start);
    }

    private boolean startsSentence(int start) {
        int at = start - 1;
        while (at >= from && (text.charAt(at) == ' ' || "\"'(*-".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < from || ".!?:;\n>".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether the word goes on as an identifier, address or path. */
    private boolean isPart(int end) {
        char c = text.charAt(end);
        return Character.isDigit(c) || "@/\\_:".indexOf(c) >= 0 && end + 1 < to && text.charAt(end + 1) > ' ';
    }

    private static boolean isUpper(char c) {
        return c < 0x80 ? CharSet.UPPER.has(c) : Character.isUpperCase(c);
    }

    private static boolean isInName(char c) {
        return Character.isLetter(c) || c == '-' || c == '\'';
    }
}
