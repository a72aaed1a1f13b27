package io.cordon.topology.session;

import io.cordon.detectors.facts.PrintPages;
import io.cordon.topology.table.Table;
import org.jspecify.annotations.Nullable;

/** The print pages of one tree, in the store beside its record. */
final class StoredPages implements PrintPages {
    private final Table table;
    private final String prefix;
    private final boolean fresh;
    private final int[] sizes = new int[MAX_PAGES];

    private StoredPages(Table table, String treeKey, boolean fresh) {
        this.table = table;
        this.prefix = SessionKeys.prefix(treeKey);
        this.fresh = fresh;
    }

    /** Those of a tree that has a record. */
    static StoredPages of(Table table, String treeKey) {
        return new StoredPages(table, treeKey, false);
    }

    /** Those of a tree that has none: there are no pages but those that are written here. To ask the store for each costs more than to detect. */
    static StoredPages ofNewTree(Table table, String treeKey) {
        return new StoredPages(table, treeKey, true);
    }

    @Override
    public byte @Nullable [] read(int page) {
        if (fresh && sizes[page] == 0) {
            return null;
        }
        byte[] stored = table.get(prefix + page);
        sizes[page] = stored == null ? 0 : stored.length;
        return stored;
    }

    @Override
    public void write(int page, byte[] content) {
        sizes[page] = content.length;
        table.put(prefix + page, content);
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
        table.beginning(prefix, MAX_PAGES).forEach(page -> table.delete(page.key));
    }
}
