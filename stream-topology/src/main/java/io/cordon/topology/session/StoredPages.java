package io.cordon.topology.session;

import io.cordon.detectors.facts.PrintPages;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The print pages of one tree, in the store beside its record. */
final class StoredPages implements PrintPages {
    private final KeyValueStore<String, byte[]> store;
    private final String prefix;
    private final int[] sizes = new int[MAX_PAGES];

    StoredPages(KeyValueStore<String, byte[]> store, String treeKey) {
        this.store = store;
        this.prefix = SessionKeys.prefix(treeKey);
    }

    @Override
    public byte @Nullable [] read(int page) {
        byte[] stored = store.get(prefix + page);
        sizes[page] = stored == null ? 0 : stored.length;
        return stored;
    }

    @Override
    public void write(int page, byte[] content) {
        sizes[page] = content.length;
        store.put(prefix + page, content);
    }

    /** Bytes of the pages that were read or written through this. */
    int bytes() {
        int bytes = 0;
        for (int size : sizes) {
            bytes += size;
        }
        return bytes;
    }

    void deleteAll() {
        for (int page = 0; page < MAX_PAGES; page++) {
            if (store.get(prefix + page) != null) {
                store.delete(prefix + page);
            }
        }
    }
}
