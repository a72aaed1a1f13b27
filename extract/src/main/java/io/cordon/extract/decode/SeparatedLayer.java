package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.SignBits;
import java.util.function.Consumer;

/** Characters, or groups of two to four, with one sign between them all the way: {@code s-e-c-r-e-t}, {@code 73:65:63}. */
final class SeparatedLayer implements Layer {

    private static final int WIDEST = 4;
    private static final int SHORTEST = 8;
    private static final ByteText NOTHING = ByteText.of("");
    private static final CharSet SIGN = CharSet.of(" -_.,:;|/~*+#=\t\n");

    @Override
    public boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        if (bytes.length() < SHORTEST) {
            return false;
        }
        SignBits signs = SignBits.of(bytes);
        boolean any = false;
        for (int width = 1; width <= WIDEST; width++) {
            int sign = next(bytes, signs, 0, width);
            any |= sign >= 0;
            ByteText joined = sign < 0 ? NOTHING : joined(bytes, signs, sign, width);
            if (joined.length() > 0 && budget.take(joined.length())) {
                sink.accept(new Decoded(outer.below("separated"), joined));
            }
        }
        return any;
    }

    /** How many signs stand at least after the first one of a run of this width: eight characters and three groups are the fewest. */
    private static int signsAfter(int width) {
        return width > 2 ? 1 : 2;
    }

    /** The next sign, from a position on, that stands again behind so many characters; -1 if there is none. */
    private static int next(ByteText text, SignBits signs, int from, int width) {
        int distance = width + 1;
        int sign = signs.repeated(from, distance, signsAfter(width));
        while (sign >= 0 && !(SIGN.has(text.at(sign)) && text.at(sign) == text.at(sign + distance))) {
            sign = signs.repeated(sign + 1, distance, signsAfter(width));
        }
        return sign;
    }

    /** What all runs of this width hold, a line each: together less than the text. Each character is passed twice at most. */
    private static ByteText joined(ByteText text, SignBits signs, int first, int width) {
        JoinedText joined = null; // Most of what looks like a run is none.
        int passed = 0;
        for (int sign = first; sign >= 0; sign = next(text, signs, sign + 1, width)) {
            int at = sign - width;
            int end = at < passed ? at : runEnd(text, at, width);
            if (groups(at, end, width) * width < SHORTEST || groups(at, end, width) < 3) {
                continue;
            }
            joined = joined == null ? new JoinedText(text) : joined;
            for (int group = at; group < end; group += width + 1) {
                joined.add(group, Math.min(group + width, end));
            }
            joined.endLine();
            passed = end;
        }
        return joined == null ? NOTHING : joined.text();
    }

    private static int groups(int from, int end, int width) {
        return (end - from + width) / (width + 1);
    }

    /** The end of the groups that the first separator goes on between; a shorter group may be the last. */
    private static int runEnd(ByteText text, int from, int width) {
        byte sign = text.at(from + width);
        if (isSpace(text.at(from))) {
            return from;
        }
        int at = from;
        while (at + width < text.length() && text.at(at + width) == sign) {
            at += width + 1;
        }
        int end = at;
        while (end < text.length() && end < at + width && !isSpace(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
