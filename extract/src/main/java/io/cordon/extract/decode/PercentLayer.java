package io.cordon.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Signs;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Percent signs and two hexadecimal digits, as in URLs. */
final class PercentLayer implements Layer {

    @Override
    public boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        int length = outer.bytes().length();
        if (Signs.next(outer.bytes(), '%', 0, length) == length) {
            return false;
        }
        String text = outer.text();
        int first = escape(text, 0);
        if (first >= 0 && budget.take(text.length())) {
            sink.accept(new Decoded(outer.below("url"), decode(text, first)));
        }
        return true;
    }

    private static int escape(String text, int from) {
        int at = text.indexOf('%', from);
        while (at >= 0 && !isEscape(text, at)) {
            at = text.indexOf('%', at + 1);
        }
        return at;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && CharSet.HEX.has(text.charAt(at + 1)) && CharSet.HEX.has(text.charAt(at + 2));
    }

    private static String decode(String text, int first) {
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decoded.append(text, 0, first);
        int at = first;
        while (at < text.length()) {
            if (text.charAt(at) == '%' && isEscape(text, at)) {
                bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
                at += 3;
                continue;
            }
            flush(bytes, decoded);
            decoded.append(text.charAt(at++));
        }
        flush(bytes, decoded);
        return decoded.toString();
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder decoded) {
        if (bytes.size() > 0) {
            decoded.append(bytes.toString(UTF_8));
            bytes.reset();
        }
    }
}
