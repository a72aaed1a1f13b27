package io.cordon.topology.subject;

import io.cordon.topology.table.Table;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;

/** Walks through a table, some rows at a time, and deletes those that are no longer needed. After a restart it begins anew. */
final class Sweep {
    private static final int AT_ONCE = 500;

    private final Table table;
    private String from = "";

    Sweep(Table table) {
        this.table = table;
    }

    void some(Predicate<byte[]> needless) {
        List<KeyValue<String, byte[]>> rows = table.from(from, AT_ONCE);
        rows.stream().filter(row -> needless.test(row.value)).forEach(row -> table.delete(row.key));
        from = rows.size() < AT_ONCE ? "" : rows.getLast().key;
    }
}
