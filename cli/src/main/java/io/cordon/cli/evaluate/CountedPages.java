package io.cordon.cli.evaluate;

import io.cordon.detectors.facts.PrintPages;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Print pages in memory, of which the size is known. */
final class CountedPages implements PrintPages {

    private final Map<Integer, byte[]> pages = new HashMap<>();

    @Override
    public byte @Nullable [] read(int page) {
        return pages.get(page);
    }

    @Override
    public void write(int page, byte[] content) {
        pages.put(page, content);
    }

    int bytes() {
        return pages.values().stream().mapToInt(content -> content.length).sum();
    }
}
