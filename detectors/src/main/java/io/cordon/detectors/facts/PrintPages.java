package io.cordon.detectors.facts;

import org.jspecify.annotations.Nullable;

/**
 * Where the print pages of one tree are kept: in memory at a gate, in a store beside the tree record in the topology. A page has at most
 * {@link #MAX_BYTES} bytes; there are at most {@link #MAX_PAGES}. Whoever deletes the tree record deletes them all.
 */
public interface PrintPages {

    /** Pages of one tree. They are small, since a page is written whole when one value of it changes. */
    int MAX_PAGES = 69;

    /** Bytes of one page. */
    int MAX_BYTES = 4096;

    /** The content last written to a page; null if there is none. */
    byte @Nullable [] read(int page);

    /** Keeps the content of a page. */
    void write(int page, byte[] content);

    /** Pages in memory. */
    static PrintPages inMemory() {
        return new MemoryPages();
    }
}
