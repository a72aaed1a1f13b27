package io.cordon.extract.value;

import io.cordon.extract.secret.Entropy;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/**
 * Finds what may be a part of a secret on its way out: pieces of four characters and more, cut at white space and quotes,
 * and again at the signs of assignments, URLs and host names. Ordinary words are left out of all but short texts.
 */
public final class FragmentScanner {

    private static final int LONGEST = 1024;
    private static final int SHORT_TEXT = 64;
    private static final CharSet TRAILING = CharSet.of(".:!?*");

    private final Chunks chunks;
    private final ByteText text;
    private final Sink sink;
    private final boolean words;
    private boolean lower;

    private FragmentScanner(Chunks chunks, Sink sink) {
        this.chunks = chunks;
        this.sink = sink;
        text = chunks.text();
        words = text.length() <= SHORT_TEXT;
    }

    /** Takes the fragments. */
    public interface Sink {

        /** Whether there is room for more. */
        boolean takesMore();

        /**
         * Takes a fragment.
         *
         * @param plain whether it is of visible ASCII characters
         */
        void fragment(ByteText text, int from, int to, boolean plain);
    }

    /** Gives the fragments of a text that was cut to the sink, each as it stands. */
    public static void scan(Chunks chunks, Sink sink) {
        new FragmentScanner(chunks, sink).scan();
    }

    private void scan() {
        for (int chunk = 0; chunk < chunks.size() && sink.takesMore(); chunk++) {
            lower = chunks.isLower(chunk);
            chunks.parts(chunk, this::part);
        }
    }

    private void part(int from, int to, boolean plain) {
        int end = to;
        while (end > from && TRAILING.has(text.at(end - 1))) {
            end--;
        }
        if (end - from >= Chunks.SHORTEST && (words || !isWord(from, end))) {
            sink.fragment(text, Math.max(from, end - LONGEST), end, plain);
        }
    }

    /** Letters that could be a word, in one case but for the first. */
    private boolean isWord(int from, int to) {
        return (lower || chunks.isOneCase(from, to)) && Entropy.isWordLike(text, from, to);
    }
}
