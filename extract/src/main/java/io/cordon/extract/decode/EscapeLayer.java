package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Signs;
import io.cordon.extract.tree.StringEscapes;
import java.util.function.Consumer;

/** Backslash escapes, as in JSON inside a string. */
final class EscapeLayer implements Layer {

    private static final String STARTS = "nrtbfuxU\"'\\/";

    @Override
    public boolean mayBeIn(ByteText text) {
        return text.mayHaveBackslash();
    }

    @Override
    public boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        if (!mayBeIn(bytes) || Signs.next(bytes, '\\', 0, bytes.length()) == bytes.length()) {
            return false;
        }
        String text = outer.text();
        if (hasEscape(text) && budget.take(text.length())) {
            sink.accept(new Decoded(outer.below("json"), StringEscapes.resolve(text, 0, text.length())));
        }
        return true;
    }

    private static boolean hasEscape(String text) {
        int at = text.indexOf('\\');
        while (at >= 0 && at + 1 < text.length()) {
            if (STARTS.indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
            at = text.indexOf('\\', at + 1);
        }
        return false;
    }
}
