package io.cordon.schemas.grant;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A tenant's ingest keys by epoch: the one under which grants are given now, and those of before whose grants still count. */
public final class IngestRing {
    private final String tenant;
    private final Map<String, IngestKey> byEpoch;

    private IngestRing(String tenant, Map<String, IngestKey> byEpoch) {
        this.tenant = tenant;
        this.byEpoch = Map.copyOf(byEpoch);
    }

    /** Those in a tenant's key file. */
    public static IngestRing fromKeyFile(Path file) {
        GrantKeys keys = GrantKeys.read(file);
        Map<String, IngestKey> byEpoch = new HashMap<>();
        keys.former().forEach(former -> byEpoch.put(former.keyEpoch(), IngestKey.of(former.ingestKey())));
        byEpoch.put(keys.keyEpoch(), keys.ingest());
        return new IngestRing(keys.tenant(), byEpoch);
    }

    public String tenant() {
        return tenant;
    }

    /** The key under which grants of an epoch were given. */
    public Optional<IngestKey> find(String keyEpoch) {
        return Optional.ofNullable(byEpoch.get(keyEpoch));
    }

    @Override
    public String toString() {
        return "IngestRing[tenant=" + tenant + ", epochs=" + byEpoch.keySet() + ", <redacted>]";
    }
}
