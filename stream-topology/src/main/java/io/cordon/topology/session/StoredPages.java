package io.cordon.topology.session;

import io.cordon.detectors.facts.PrintPages;
import io.cordon.topology.table.Table;
import org.jspecify.annotations.Nullable;

/** The print pages of one tree, in the store beside its record. */
final class StoredPages implements PrintPages {
    private final Table table;
    private final String prefix;
    private final int[] sizes = new int[MAX_PAGES];

    StoredPages(Table table, String treeKey) {
        this.table = table;
        this.prefix = SessionKeys.prefix(treeKey);
    }

    @Override
    public byte @Nullable [] read(int page) {
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
