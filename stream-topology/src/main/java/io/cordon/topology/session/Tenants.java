package io.cordon.topology.session;

import io.cordon.topology.table.Table;
import java.util.function.UnaryOperator;

/** What a task knows of its tenants. Written when sessions come, go or are held, not with each event. */
final class Tenants {
    private final Table records;

    Tenants(Table records) {
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
