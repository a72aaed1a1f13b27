package io.cordon.topology.table;

import java.util.Arrays;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/*
 * Nothing would read such a row again: its session would be taken for one that begins in the middle of its work, and would stay in the store for good. Asked once in the life of
 * a task, when its changelog was read, with one seek for each table that has moved.
 */
/** Rows that an earlier version of Cordon kept side by side by table, which lie with their trees now (ADR 345). */
public final class FormerLayout {

    private FormerLayout() {}

    /**
     * Refuses the store of a task that has such rows.
     *
     * @throws FormerStateException if there is one; nothing was changed
     */
    public static void refuse(ProcessingContext context) {
        KeyValueStore<String, byte[]> store = context.getStateStore(SessionTable.STORE);
        refuse(store);
    }

    static void refuse(KeyValueStore<String, byte[]> store) {
        Arrays.stream(SessionTable.values())
                .filter(TableKind::liesWithTrees)
                .map(table -> new StoreKeys.Apart(table.letter()))
                .filter(before -> hasRows(store, before))
                .findFirst()
                .ifPresent(before -> {
                    throw new FormerStateException(
                            "the store " + store.name() + " has rows as an earlier version laid them out ("
                                    + before.inStore("...") + "), which this one does not read. Nothing was changed. "
                                    + "docs/operations/upgrade.md says what to do: 'State of another layout'");
                });
    }

    private static boolean hasRows(KeyValueStore<String, byte[]> store, StoreKeys keys) {
        try (KeyValueIterator<String, byte[]> rows = store.range(keys.inStore(""), keys.end())) {
            return rows.hasNext();
        }
    }
}
