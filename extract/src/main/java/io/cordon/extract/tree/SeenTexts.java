package io.cordon.extract.tree;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first long ASCII texts of a tree that were looked at already, for who comes to the same objects again. Confined to one thread. */
public final class SeenTexts {

    private static final int SHORTEST = 64;
    private static final int MOST = 4;

    private final List<ByteText> seen = new ArrayList<>(0);

    /** Remembers a text, if it is long and there is room. */
    public void add(ByteText text) {
        if (text.length() >= SHORTEST && seen.size() < MOST && text.isAscii()) {
            seen.add(text);
        }
    }

    /** The same object with its bytes; null if it was not seen. */
    @Nullable
    ByteText find(String text) {
        for (int i = 0; i < seen.size(); i++) {
            if (isSame(seen.get(i).text(), text)) {
                return seen.get(i);
            }
        }
        return null;
    }

    private static boolean isSame(Object one, Object other) {
        return one == other;
    }
}
