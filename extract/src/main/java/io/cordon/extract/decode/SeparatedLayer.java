package io.cordon.extract.decode;

import io.cordon.extract.text.CharSet;
import java.util.function.Consumer;

/** Characters, or groups of two to four, with one sign between them all the way: {@code s-e-c-r-e-t}, {@code 73:65:63}. */
final class SeparatedLayer implements Layer {

    private static final int WIDEST = 4;
    private static final int SHORTEST = 8;
    private static final CharSet SIGN = CharSet.of(" -_.,:;|/~*+#=\t\n");

    @Override
    public void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        for (int width = 1; width <= WIDEST; width++) {
            StringBuilder joined = joined(outer.text(), width);
            if (!joined.isEmpty() && budget.take(joined.length())) {
                sink.accept(new Decoded(outer.below("separated"), joined.toString()));
            }
        }
    }

    /** What all runs of this width hold, a line each. Each character is passed twice at most. */
    private static StringBuilder joined(String text, int width) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        while (at + width < text.length()) {
            int end = runEnd(text, at, width);
            if (groups(at, end, width) * width < SHORTEST || groups(at, end, width) < 3) {
                at++;
                continue;
            }
            for (int group = at; group < end; group += width + 1) {
                joined.append(text, group, Math.min(end, group + width));
            }
            joined.append('\n');
            at = end;
        }
        return joined;
    }

    private static int groups(int from, int end, int width) {
        return (end - from + width) / (width + 1);
    }

    /** The end of the groups that the first separator goes on between; a shorter group may be the last. */
    private static int runEnd(String text, int from, int width) {
        char sign = text.charAt(from + width);
        if (!SIGN.has(sign) || isSpace(text.charAt(from))) {
            return from;
        }
        int at = from;
        while (at + width < text.length() && text.charAt(at + width) == sign) {
            at += width + 1;
        }
        int end = at;
        while (end < text.length() && end < at + width && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
