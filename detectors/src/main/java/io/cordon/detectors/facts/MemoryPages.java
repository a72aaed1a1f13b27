package io.cordon.detectors.facts;

import org.jspecify.annotations.Nullable;

/** Print pages in memory. */
final class MemoryPages implements PrintPages {

    /** Most trees at a gate end without having written any. */
    private byte[] @Nullable [] pages = {};

    @Override
    public byte @Nullable [] read(int page) {
        byte[] content = page < pages.length ? pages[page] : null;
        return content == null ? null : content.clone();
    }

    @Override
    public void write(int page, byte[] content) {
        if (pages.length == 0) {
            pages = new byte[MAX_PAGES][];
        }
        pages[page] = content.clone();
    }
}
