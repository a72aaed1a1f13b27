package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.tree.JsonReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises the form of a content and cuts it accordingly. */
public final class ContentCutter {

    private ContentCutter() {}

    /** Gives the segments to the sink. Returns the number of records. */
    public static int cut(@Nullable Object content, SegmentSink sink) {
        return content instanceof String text ? cut(ByteText.of(text), sink) : TreeCutter.cut(content, sink);
    }

    /** As {@link #cut(Object, SegmentSink)}, for a text. */
    public static int cut(ByteText content, SegmentSink sink) {
        ByteText text = unmarked(content);
        Optional<Object> json = JsonReader.read(text);
        if (json.isPresent()) {
            return TreeCutter.cut(json.get(), sink);
        }
        Lines lines = Lines.of(text);
        Optional<Object> tree = YamlReader.read(text, lines).or(() -> TableReader.read(text, lines));
        return tree.isPresent() ? TreeCutter.cut(tree.get(), sink) : ProseCutter.cut(text, lines, sink);
    }

    /** Without the signs that some runtimes put around what a tool returned. */
    private static ByteText unmarked(ByteText content) {
        if (content.at(0) != '<') {
            return content;
        }
        String text = content.text();
        return text.startsWith("<<") && text.endsWith(">>") && text.length() > 4
                ? content.part(2, text.length() - 2)
                : content;
    }
}
