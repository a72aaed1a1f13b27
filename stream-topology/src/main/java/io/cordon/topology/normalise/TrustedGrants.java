package io.cordon.topology.normalise;

import io.cordon.schemas.grant.Grant;
import io.cordon.schemas.grant.GrantCodec;
import io.cordon.schemas.grant.InvalidGrantException;
import io.cordon.schemas.grant.SessionMacKey;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grants with the MAC keys that follow from them; the most recent ones are kept, since deriving costs as much as verifying. All are forgotten when the ingest keys become
 * others: a grant of an epoch that counts no more gives no standing from then on.
 */
final class TrustedGrants {
    /** Whoever reads a session's grants remembers the answer with them: here it waits from the record that brings a grant to the session's next one. */
    private static final int KEPT = 512;

    private @Nullable IngestKeys derivedFrom;
    private final Map<ByteBuffer, Optional<Trusted>> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Optional<Trusted>> eldest) {
            return size() > KEPT;
        }
    };

    /** A grant that can be read, and the key under which its session must speak. */
    record Trusted(Grant grant, SessionMacKey key) {}

    /** As of its bytes; asked for again and again under the same ingest keys, it remembers the answer. */
    Optional<Trusted> of(SessionGrants.Held held, IngestKeys now) {
        if (held.trustedBy != now) {
            held.trusted = of(held.bytes(), now);
            held.trustedBy = now;
        }
        return held.trusted;
    }

    /** Empty for bytes that are no grant, or one of a tenant or an epoch whose key is not known. */
    Optional<Trusted> of(ByteBuffer grant, IngestKeys now) {
        if (now != derivedFrom) {
            recent.clear();
            derivedFrom = now;
        }
        return recent.computeIfAbsent(grant, bytes -> derive(bytes, now));
    }

    private static Optional<Trusted> derive(ByteBuffer grant, IngestKeys from) {
        byte[] bytes = new byte[grant.remaining()];
        grant.duplicate().get(bytes);
        try {
            Grant read = GrantCodec.decode(bytes);
            return from.of(read.tenant(), read.keyEpoch()).map(key -> new Trusted(read, key.derive(bytes)));
        } catch (InvalidGrantException e) {
            // The bytes come from whoever wrote the record: what is no grant gives no standing.
            return Optional.empty();
        }
    }
}
