package io.cordon.detectors.facts;

import org.jspecify.annotations.Nullable;

/** Print pages in memory. */
final class MemoryPages implements PrintPages {

    private final byte[] @Nullable [] pages = new byte[MAX_PAGES][];

    @Override
    public byte @Nullable [] read(int page) {
        byte[] content = pages[page];
        return content == null ? null : content.clone();
    }

    @Override
    public void write(int page, byte[] content) {
        pages[page] = content.clone();
    }
}
