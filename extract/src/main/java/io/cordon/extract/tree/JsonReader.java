package io.cordon.extract.tree;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;
import io.cordon.extract.text.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and what looks like it: single quotes, Python's True and None, trailing commas, a text that was cut off.
 * Depth and size are bounded; a text that is something else is refused, not half-read.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 200_000;
    private static final CharSet IN_BARE_WORD = CharSet.WORD.plus("-+.");

    private final ByteText text;
    private final JsonNames names;
    private int at;
    private int nodes;
    private boolean escaped;
    private @Nullable FieldMap before;

    private JsonReader(ByteText text) {
        this.text = text;
        names = new JsonNames(text);
    }

    /**
     * The tree of maps by strings, of lists and of texts, which are {@link ByteText}s; empty if the text is not an object or
     * array to its end.
     */
    public static Optional<Object> read(ByteText text) {
        int start = afterSpace(text, 0);
        if (text.at(start) != '{' && text.at(start) != '[') {
            return Optional.empty();
        }
        JsonReader reader = new JsonReader(text);
        try {
            Object tree = reader.value(0);
            reader.skipSpace();
            return reader.at >= text.length() ? Optional.of(tree) : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            throw NotJson.INSTANCE;
        }
        skipSpace();
        if (at >= text.length()) {
            return text.part(at, at);
        }
        return switch (text.at(at)) {
            case '{' -> object(depth);
            case '[', '(' -> array(depth);
            case '"', '\'' -> string();
            default -> bareWord();
        };
    }

    private Map<String, Object> object(int depth) {
        FieldMap object = new FieldMap(before);
        at++;
        while (!closes('}')) {
            String key = isAt('"') || isAt('\'') ? quotedName() : bareName();
            skipSpace();
            if (at < text.length()) {
                expect(':');
            }
            object.put(key, value(depth + 1));
            skipComma('}');
        }
        before = object;
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        char close = isAt('(') ? ')' : ']';
        at++;
        while (!closes(close)) {
            array.add(value(depth + 1));
            skipComma(close);
        }
        return array;
    }

    private ByteText string() {
        int start = at + 1;
        int close = passString();
        return escaped ? ByteText.of(StringEscapes.resolve(text.text(), start, close)) : text.part(start, close);
    }

    private String quotedName() {
        int start = at + 1;
        int close = passString();
        return escaped ? StringEscapes.resolve(text.text(), start, close) : names.of(start, close);
    }

    /** Goes on behind a string. Returns where it ends, and takes note whether it has an escape. */
    private int passString() {
        char quote = (char) text.at(at);
        int start = at + 1;
        int close =
                text.mayHaveBackslash() ? Signs.either(text, quote, '\\', start, text.length()) : quote(quote, start);
        escaped = text.at(close) == '\\';
        if (escaped) {
            close = StringEscapes.end(text.text(), close, quote);
        }
        at = Math.min(close + 1, text.length());
        return close;
    }

    private int quote(char quote, int from) {
        int at = text.next(Kinds.QUOTE, from, text.length());
        while (at < text.length() && text.at(at) != quote) {
            at = text.next(Kinds.QUOTE, at + 1, text.length());
        }
        return at;
    }

    private ByteText bareWord() {
        int start = at;
        passBareWord();
        return text.part(start, at);
    }

    private String bareName() {
        int start = at;
        passBareWord();
        return names.of(start, at);
    }

    private void passBareWord() {
        int start = at;
        at = IN_BARE_WORD.end(text, at, text.length());
        if (at == start) {
            throw NotJson.INSTANCE;
        }
    }

    /** Whether the container ends here, by its bracket or with the text. */
    private boolean closes(char bracket) {
        skipSpace();
        boolean closes = isAt(bracket);
        at += closes ? 1 : 0;
        return closes || at >= text.length();
    }

    private void skipComma(char bracket) {
        skipSpace();
        if (at < text.length() && !isAt(bracket)) {
            expect(',');
        }
    }

    private void expect(char c) {
        if (!isAt(c)) {
            throw NotJson.INSTANCE;
        }
        at++;
    }

    private boolean isAt(char c) {
        return text.at(at) == c;
    }

    private void skipSpace() {
        at = afterSpace(text, at);
    }

    private static int afterSpace(ByteText text, int from) {
        int at = from;
        while (at < text.length() && text.isSpace(at)) {
            at++;
        }
        return at;
    }

    /** Leaves the recursion when the text turns out to be something else; carries nothing. */
    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final NotJson INSTANCE = new NotJson();

        NotJson() {
            super("not JSON", null, false, false);
        }
    }
}
