package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import java.util.function.Consumer;

/** Characters, or groups of two to four, with one sign between them all the way: {@code s-e-c-r-e-t}, {@code 73:65:63}. */
final class SeparatedLayer implements Layer {

    private static final int WIDEST = 4;
    private static final int SHORTEST = 8;
    private static final CharSet SIGN = CharSet.of(" -_.,:;|/~*+#=\t\n");

    @Override
    public void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        int[] signs = signs(bytes);
        for (int width = 1; width <= WIDEST; width++) {
            StringBuilder joined = joined(bytes, signs, width);
            if (!joined.isEmpty() && budget.take(joined.length())) {
                sink.accept(new Decoded(outer.below("separated"), joined.toString()));
            }
        }
    }

    /** Where signs are: a run can begin only so far before one that most positions are never looked at. */
    private static int[] signs(ByteText text) {
        int[] signs = new int[SIGN.count(text, 0, text.length())];
        int count = 0;
        for (int i = 0; count < signs.length; i++) {
            if (SIGN.has(text.at(i))) {
                signs[count++] = i;
            }
        }
        return signs;
    }

    /** What all runs of this width hold, a line each. Each character is passed twice at most. */
    private static StringBuilder joined(ByteText text, int[] signs, int width) {
        StringBuilder joined = new StringBuilder(0);
        int passed = 0;
        for (int sign : signs) {
            int at = sign - width;
            int end = at < passed ? at : runEnd(text, at, width);
            if (groups(at, end, width) * width < SHORTEST || groups(at, end, width) < 3) {
                continue;
            }
            for (int group = at; group < end; group += width + 1) {
                joined.append(text.text(), group, Math.min(end, group + width));
            }
            joined.append('\n');
            passed = end;
        }
        return joined;
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
