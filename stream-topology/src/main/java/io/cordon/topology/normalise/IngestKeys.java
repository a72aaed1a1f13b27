package io.cordon.topology.normalise;

import io.cordon.schemas.grant.IngestKey;
import java.util.Map;
import java.util.Optional;

/** The ingest keys of the tenants that Cordon watches. */
public final class IngestKeys {
    private final Map<String, IngestKey> byTenant;

    public IngestKeys(Map<String, IngestKey> byTenant) {
        this.byTenant = Map.copyOf(byTenant);
    }

    /** No keys: every sender is unverified. */
    public static IngestKeys none() {
        return new IngestKeys(Map.of());
    }

    Optional<IngestKey> of(String tenant) {
        return Optional.ofNullable(byTenant.get(tenant));
    }

    @Override
    public String toString() {
        return "IngestKeys" + byTenant.keySet();
    }
}
