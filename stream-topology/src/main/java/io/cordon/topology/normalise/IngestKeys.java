package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.grant.IngestKey;
import io.cordon.schemas.grant.IngestRing;
import java.util.List;
import java.util.Optional;

/** The ingest keys of the tenants that Cordon watches, as they are at one moment. */
public final class IngestKeys {
    private final List<IngestRing> rings;

    public IngestKeys(List<IngestRing> rings) {
        this.rings = List.copyOf(requireNonNull(rings, "rings"));
    }

    /** No keys: every sender is unverified. */
    public static IngestKeys none() {
        return new IngestKeys(List.of());
    }

    boolean know(String tenant) {
        for (IngestRing ring : rings) { // asked for each event
            if (ring.tenant().equals(tenant)) {
                return true;
            }
        }
        return false;
    }

    /** The key under which a tenant's grants of an epoch were given. */
    Optional<IngestKey> of(String tenant, String keyEpoch) {
        for (IngestRing ring : rings) { // asked for each session
            Optional<IngestKey> key = ring.tenant().equals(tenant) ? ring.find(keyEpoch) : Optional.empty();
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    List<IngestRing> rings() {
        return rings;
    }

    @Override
    public String toString() {
        return "IngestKeys" + rings;
    }
}
