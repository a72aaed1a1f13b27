package io.cordon.extract.tree;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Signs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as JSON with sorted names and no white space, so that equal trees give equal text. Whole numbers are
 * written without a point, whatever type they had. Beyond a bound the text ends in a mark with the size of what is left.
 */
public final class CanonicalJson {

    private static final int DEEPEST = 64;
    private static final int MOST_ENTRIES = 4096;
    private static final double WHOLE = 1L << 53;

    /** Room for the arguments of most calls. */
    private static final int USUAL = 256;

    /** Up to here, as of names, a look at each character costs less than to prepare for eight at a time. */
    private static final int SHORT = 24;

    private static final Comparator<Map.Entry<?, ?>> BY_NAME =
            Comparator.comparing(entry -> String.valueOf(entry.getKey()));

    private final StringBuilder json = new StringBuilder(USUAL);
    private final int longest;
    private int entries;
    private boolean complete = true;

    private final SeenTexts seen;

    private CanonicalJson(int longest, SeenTexts seen) {
        this.longest = longest;
        this.seen = seen;
    }

    /** The canonical form of at most about this many characters. */
    public static Text write(@Nullable Object tree, int longest) {
        return write(tree, longest, new SeenTexts());
    }

    /** As {@link #write(Object, int)}, of a tree of which some texts were looked at before. */
    public static Text write(@Nullable Object tree, int longest, SeenTexts seen) {
        CanonicalJson writer = new CanonicalJson(longest, seen);
        writer.value(tree, 0);
        return new Text(writer.json.toString(), writer.complete);
    }

    /**
     * What was written.
     *
     * @param json the text
     * @param complete whether it is all of the tree
     */
    public record Text(String json, boolean complete) {}

    private void value(@Nullable Object node, int depth) {
        Collection<?> elements = Elements.of(node);
        if (depth > DEEPEST) {
            cut(1);
        } else if (node instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (elements != null) {
            list(elements, depth);
        } else if (node == null || node instanceof Boolean) {
            json.append(node);
        } else if (node instanceof Number number) {
            json.append(number(number));
        } else {
            string(String.valueOf(node));
        }
    }

    private void map(Map<?, ?> map, int depth) {
        if (map.size() > MOST_ENTRIES - entries) {
            cut(map.size());
            return;
        }
        List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
        if (sorted.size() > 1) {
            sorted.sort(BY_NAME);
        }
        json.append('{');
        for (int i = 0; i < sorted.size() && goesOn(sorted.size() - i); i++) {
            json.append(i == 0 ? "" : ",");
            string(String.valueOf(sorted.get(i).getKey()));
            json.append(':');
            value(sorted.get(i).getValue(), depth + 1);
        }
        json.append('}');
    }

    private void list(Collection<?> list, int depth) {
        json.append('[');
        int left = list.size();
        for (Iterator<?> elements = list.iterator(); elements.hasNext() && goesOn(left); left--) {
            json.append(left == list.size() ? "" : ",");
            value(elements.next(), depth + 1);
        }
        json.append(']');
    }

    private boolean goesOn(int left) {
        if (entries >= MOST_ENTRIES || json.length() >= longest) {
            cut(left);
            return false;
        }
        entries++;
        return true;
    }

    /** A mark that no JSON holds: a cut text is equal to no complete one. */
    private void cut(int left) {
        complete = false;
        json.append("<cut ").append(left).append('>');
    }

    private void string(String text) {
        json.append('"');
        int end = Math.min(text.length(), Math.max(0, longest - json.length()));
        if (end <= SHORT && isPlain(text, end)) {
            json.append(text, 0, end);
        } else {
            escaped(text, end);
        }
        if (end < text.length()) {
            cut(text.length() - end);
        }
        json.append('"');
    }

    private static boolean isPlain(String text, int end) {
        int at = 0;
        while (at < end && text.charAt(at) >= ' ' && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        return at == end;
    }

    private void escaped(String text, int end) {
        ByteText known = end == text.length() ? seen.find(text) : null;
        ByteText bytes = known == null ? ByteText.of(text.substring(0, end)) : known;
        for (int at = 0; at < end; at++) {
            int plain = Signs.escaped(bytes, at, end);
            json.append(text, at, plain);
            if (plain < end) {
                character(text.charAt(plain));
            }
            at = plain;
        }
    }

    private void character(char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < ' ') {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    /** A number as text. 20.0 and 20 are the same argument: some runtimes make one of the other. */
    public static String number(Number number) {
        double value = number.doubleValue();
        boolean whole = (number instanceof Double || number instanceof Float)
                && value == Math.rint(value)
                && Math.abs(value) < WHOLE;
        return whole ? Long.toString((long) value) : number.toString();
    }
}
