package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.tree.Elements;
import io.cordon.extract.tree.FieldPaths;
import io.cordon.extract.tree.JsonReader;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a tree of maps, lists and leaves: finds its records, and walks each to its fields. */
final class TreeCutter {

    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 200_000;

    private final SegmentSink sink;
    private final FieldPaths paths = new FieldPaths();
    private int nodesLeft = MOST_NODES;
    private boolean more = true;
    private int record = -1;

    private TreeCutter(SegmentSink sink) {
        this.sink = sink;
    }

    /** Returns the number of records. */
    static int cut(@Nullable Object tree, SegmentSink sink) {
        TreeCutter cutter = new TreeCutter(sink);
        cutter.records(tree, "");
        return cutter.record + 1;
    }

    private void records(@Nullable Object tree, String path) {
        Collection<?> elements = Elements.of(tree);
        if (elements != null) {
            each(elements, path);
        } else if (tree instanceof Map<?, ?> map && isTable(map)) {
            map.forEach((key, value) -> entry(path, String.valueOf(key), value));
        } else if (tree instanceof Map<?, ?> map
                && map.size() == 1
                && Elements.of(map.values().iterator().next()) != null) {
            map.forEach((key, value) -> records(value, paths.join(path, String.valueOf(key))));
        } else {
            record++;
            walk(tree, path, 0);
        }
    }

    private void each(Collection<?> elements, String path) {
        for (Object element : elements) {
            if (!more) {
                return;
            }
            record++;
            walk(element, path, 0);
        }
    }

    /** A map whose names are data, or whose values are all maps, is a table: each entry is a record. */
    private boolean isTable(Map<?, ?> map) {
        int data = 0;
        int maps = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            data += paths.isName(String.valueOf(entry.getKey())) ? 0 : 1;
            maps += entry.getValue() instanceof Map ? 1 : 0;
        }
        return !map.isEmpty() && (data * 2 > map.size() || maps == map.size() && maps > 1);
    }

    private void entry(String path, String key, @Nullable Object value) {
        if (more) {
            record++;
            field(path, key, value, 0);
        }
    }

    private void walk(@Nullable Object node, String path, int depth) {
        if (!more || depth > DEEPEST || nodesLeft-- <= 0) {
            return;
        }
        if (node instanceof ByteText text) {
            leaf(text, path, depth);
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> field(path, String.valueOf(key), value, depth));
        } else if (node != null) {
            listOrLeaf(node, path, depth);
        }
    }

    private void listOrLeaf(Object node, String path, int depth) {
        Collection<?> elements = Elements.of(node);
        if (elements == null) {
            leaf(ByteText.of(String.valueOf(node)), path, depth);
            return;
        }
        for (Object element : elements) {
            walk(element, path, depth + 1);
        }
    }

    /** A name that is data is a field of its own as well. */
    private void field(String path, String key, @Nullable Object value, int depth) {
        String joined = paths.join(path, key);
        if (!paths.isName(key)) {
            leaf(ByteText.of(key), joined, DEEPEST);
        }
        walk(value, joined, depth + 1);
    }

    /** A leaf that holds a tree as text is walked as that tree. */
    private void leaf(ByteText text, String path, int depth) {
        boolean nested = depth < DEEPEST / 2 && text.length() > 2 && (text.at(0) == '{' || text.at(0) == '[');
        Object tree = nested ? JsonReader.read(text).orElse(null) : null;
        if (tree != null) {
            walk(tree, path, depth + DEEPEST / 4);
        } else if (more) {
            more = FieldCutter.cut(record, path, text, sink);
        }
    }
}
