package io.cordon.extract.tree;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of all texts in a tree, names included, without making them. */
public final class TextSize {

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 4_000_000;

    private int nodesLeft = MOST_NODES;
    private long bytes;

    private final SeenTexts seen;

    private TextSize(SeenTexts seen) {
        this.seen = seen;
    }

    /** The bytes as UTF-8, at most {@link Integer#MAX_VALUE}, of a tree of which some texts were looked at before. */
    public static int of(@Nullable Object tree, SeenTexts seen) {
        TextSize size = new TextSize(seen);
        size.add(tree, 0);
        return (int) Math.min(size.bytes, Integer.MAX_VALUE);
    }

    private void add(@Nullable Object node, int depth) {
        if (node == null || depth > DEEPEST || nodesLeft-- <= 0) {
            return;
        }
        Collection<?> elements = Elements.of(node);
        if (node instanceof CharSequence text) {
            bytes += utf8(text);
        } else if (node instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                add(entry.getKey(), depth + 1);
                add(entry.getValue(), depth + 1);
            }
        } else if (elements != null) {
            elements.forEach(element -> add(element, depth + 1));
        }
    }

    private long utf8(CharSequence text) {
        return text instanceof String string && (seen.find(string) != null || isAscii(string))
                ? string.length()
                : size(text);
    }

    private static boolean isAscii(String text) {
        int any = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            any |= text.charAt(i);
        }
        return any < 0x80;
    }

    private static long size(CharSequence text) {
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return size;
    }
}
