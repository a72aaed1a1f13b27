package io.cordon.topology.session;

import io.cordon.detectors.facts.PrintPages;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The print pages of one tree, in the store beside its record. */
record StoredPages(KeyValueStore<String, byte[]> store, String treeKey) implements PrintPages {

    @Override
    public byte @Nullable [] read(int page) {
        return store.get(key(page));
    }

    @Override
    public void write(int page, byte[] content) {
        store.put(key(page), content);
    }

    void deleteAll() {
        for (int page = 0; page < MAX_PAGES; page++) {
            if (store.get(key(page)) != null) {
                store.delete(key(page));
            }
        }
    }

    private String key(int page) {
        return SessionKeys.prefix(treeKey) + page;
    }
}
