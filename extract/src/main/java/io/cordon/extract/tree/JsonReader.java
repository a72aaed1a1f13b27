package io.cordon.extract.tree;

import io.cordon.extract.text.CharSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON and what looks like it: single quotes, Python's True and None, trailing commas, a text that was cut off.
 * Depth and size are bounded; a text that is something else is refused, not half-read.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 200_000;
    private static final CharSet IN_BARE_WORD = CharSet.WORD.plus("-+.");

    private final String text;
    private int at;
    private int nodes;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The tree of maps, lists and texts; empty if the text is not an object or array to its end. */
    public static Optional<Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            reader.skipSpace();
            if (!reader.isAt('{') && !reader.isAt('[')) {
                return Optional.empty();
            }
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
            return "";
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[', '(' -> array(depth);
            case '"', '\'' -> string();
            default -> bareWord();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (!closes('}')) {
            String key = isAt('"') || isAt('\'') ? string() : bareWord();
            skipSpace();
            if (at < text.length()) {
                expect(':');
            }
            object.put(key, value(depth + 1));
            skipComma('}');
        }
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

    private String string() {
        int start = at + 1;
        int close = StringEscapes.end(text, start, text.charAt(at));
        at = Math.min(close + 1, text.length());
        return StringEscapes.resolve(text, start, close);
    }

    private String bareWord() {
        int start = at;
        at = IN_BARE_WORD.end(text, at, text.length());
        if (at == start) {
            throw NotJson.INSTANCE;
        }
        return text.substring(start, at);
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
        return at < text.length() && text.charAt(at) == c;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
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
