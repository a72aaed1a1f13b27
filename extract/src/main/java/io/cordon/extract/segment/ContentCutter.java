package io.cordon.extract.segment;

import io.cordon.extract.tree.JsonReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises the form of a content and cuts it accordingly. */
public final class ContentCutter {

    private ContentCutter() {}

    /** Gives the segments to the sink. Returns the number of records. */
    public static int cut(@Nullable Object content, SegmentSink sink) {
        return content instanceof String text ? cutText(unmarked(text), sink) : TreeCutter.cut(content, sink);
    }

    private static int cutText(String text, SegmentSink sink) {
        Optional<Object> tree = JsonReader.read(text).or(() -> YamlReader.read(text));
        return tree.isPresent() ? TreeCutter.cut(tree.get(), sink) : ProseCutter.cut(text, sink);
    }

    /** Without the signs that some runtimes put around what a tool returned. */
    private static String unmarked(String text) {
        return text.startsWith("<<") && text.endsWith(">>") && text.length() > 4
                ? text.substring(2, text.length() - 2)
                : text;
    }
}
