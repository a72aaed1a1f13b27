package io.cordon.load.core;

import io.cordon.detectors.facts.PrintPages;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages in memory, of which the size is known. */
final class CountedPages implements PrintPages {

    private final Map<Integer, byte[]> pages = new HashMap<>();

    @Override
    public byte @Nullable [] read(int page) {
        return pages.get(page);
    }

    @Override
    public void write(int page, byte[] bytes) {
        pages.put(page, bytes);
    }

    int bytes() {
        return pages.values().stream().mapToInt(page -> page.length).sum();
    }
}
