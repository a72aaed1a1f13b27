package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.LongRuns;
import io.cordon.extract.text.Signs;
import java.util.Base64;
import java.util.function.Consumer;

/** Runs of sixteen characters and more in base 64 of either alphabet, padded or not, wrapped into lines or not. */
final class Base64Layer implements Layer {

    private static final int SHORTEST = 16;
    private static final int SHORTEST_LINE = 60;

    private final boolean inPaths;

    /** Also looks into the parts of paths, or not. */
    Base64Layer(boolean inPaths) {
        this.inPaths = inPaths;
    }

    @Override
    public boolean mayBeIn(ByteText text) {
        return text.length() >= SHORTEST && text.mixedWords().mayBeAny();
    }

    @Override
    public boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        if (!mayBeIn(bytes)) {
            return false;
        }
        LongRuns runs = LongRuns.mixedBase64(bytes, SHORTEST);
        int end = 0;
        while (runs.next(end)) {
            int at = runs.start();
            end = end(bytes, at, runs.end());
            if (isMixed(bytes, at, end)) {
                decode(outer, bytes.substring(at, end), budget, sink);
                if (inPaths) {
                    segments(outer, bytes, at, end, budget, sink);
                }
            }
        }
        return end > 0;
    }

    /** A slash may be a digit of base 64, and may end a part of a path: the parts are tried too. */
    private static void segments(
            Decoded outer, ByteText text, int from, int to, DecodeBudget budget, Consumer<Decoded> sink) {
        int at = from;
        for (int i = from; i < to; i++) {
            if (text.at(i) == '/') {
                segment(outer, text, at, i, budget, sink);
                at = i + 1;
            }
        }
        if (at > from) {
            segment(outer, text, at, to, budget, sink);
        }
    }

    private static void segment(
            Decoded outer, ByteText text, int from, int to, DecodeBudget budget, Consumer<Decoded> sink) {
        if (to - from >= SHORTEST && isMixed(text, from, to)) {
            decode(outer, text.substring(from, to), budget, sink);
        }
    }

    /** The end of the run, over the ends of long lines. */
    private static int end(ByteText text, int from, int lineEnd) {
        int lineStart = from;
        int end = lineEnd;
        while (end - lineStart >= SHORTEST_LINE) {
            int next = afterLineEnd(text, end);
            if (next == end || next >= text.length() || !CharSet.ANY_BASE64.has(text.at(next))) {
                break;
            }
            lineStart = next;
            end = CharSet.ANY_BASE64.end(text, next, text.length());
        }
        return end;
    }

    private static int afterLineEnd(ByteText text, int at) {
        int next = at < text.length() && text.at(at) == '\r' ? at + 1 : at;
        return next < text.length() && text.at(next) == '\n' ? next + 1 : at;
    }

    /** Every fourth character of encoded text is a capital mostly; a path or long word has hardly one. */
    private static boolean isMixed(ByteText text, int from, int to) {
        return Signs.capitals(text, from, to) * 8 >= to - from;
    }

    private static void decode(Decoded outer, String run, DecodeBudget budget, Consumer<Decoded> sink) {
        if (!budget.take(run.length() / 4 * 3)) {
            return;
        }
        String url = run.replace("\n", "").replace("\r", "").replace('+', '-').replace('/', '_');
        int whole = url.length() % 4 == 1 ? url.length() - 1 : url.length();
        byte[] bytes = Base64.getUrlDecoder().decode(url.substring(0, whole));
        Payload.read(bytes, outer.below("base64"), budget, sink);
    }
}
