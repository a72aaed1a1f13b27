package io.cordon.topology.session;

import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What a task knows of its tenants. Written when sessions come, go or are held, not with each event. */
final class Tenants {
    private final KeyValueStore<String, byte[]> records;

    Tenants(KeyValueStore<String, byte[]> records) {
        this.records = records;
    }

    TenantRecord of(String tenant) {
        byte[] stored = records.get(tenant);
        return stored == null ? TenantRecord.EMPTY : TenantRecord.decode(stored);
    }

    void change(String tenant, UnaryOperator<TenantRecord> change) {
        put(tenant, change.apply(of(tenant)));
    }

    void put(String tenant, TenantRecord changed) {
        records.put(tenant, changed.encode());
    }
}
