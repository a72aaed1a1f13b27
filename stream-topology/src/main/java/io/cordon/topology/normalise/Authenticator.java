package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.grant.Grant;
import io.cordon.topology.deadletter.SourceRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * The direction of each doubt. A session that ever showed a grant is spoken for: from then on a record without a MAC that verifies is
 * forged, also when it says that it begins the session anew. A session that never did is unverified, and an unverified event can harm no
 * one but its own session. An expired grant vouches for nothing any more, but its session is still watched; and so is a tenant whose key is
 * not configured.
 */
/** Whether the sender of a record may speak for the session that it names. */
final class Authenticator {
    private final Supplier<IngestKeys> ingestKeys;
    private final TrustedGrants trusted = new TrustedGrants();

    Authenticator(Supplier<IngestKeys> ingestKeys) {
        this.ingestKeys = ingestKeys;
    }

    Standing authenticate(Event event, SourceRecord source, byte @Nullable [] mac, SessionGrants known, Instant now) {
        IngestKeys keys = ingestKeys.get(); // once: by one set of keys, and a look at the clock less
        if (!keys.know(event.getTenant())) {
            return new Standing.Unverified();
        }
        for (SessionGrants.Held held : known.all()) {
            Optional<Standing> standing = under(trusted.of(held, keys), Optional.empty(), event, source, mac, now);
            if (standing.isPresent()) {
                return standing.get();
            }
        }
        return introduced(event)
                .map(grant -> underNew(grant, keys, event, source, mac, known, now))
                .orElseGet(() -> stranger(known));
    }

    private Standing underNew(
            ByteBuffer grant,
            IngestKeys keys,
            Event event,
            SourceRecord source,
            byte @Nullable [] mac,
            SessionGrants known,
            Instant now) {
        return under(trusted.of(grant, keys), Optional.of(known.with(grant)), event, source, mac, now)
                .orElseGet(() -> new Standing.Forged("no MAC that verifies under the grant that the record brings"));
    }

    private static Standing stranger(SessionGrants known) {
        return known.isEmpty()
                ? new Standing.Unverified()
                : new Standing.Forged("no MAC that verifies under a grant of the session");
    }

    /** Empty if the record was not written under this grant. */
    private static Optional<Standing> under(
            Optional<TrustedGrants.Trusted> grant,
            Optional<SessionGrants> learnt,
            Event event,
            SourceRecord source,
            byte @Nullable [] mac,
            Instant now) {
        if (grant.isEmpty() || mac == null || !grant.get().key().verify(source.key(), source.value(), mac)) {
            return Optional.empty();
        }
        return Optional.of(standing(grant.get().grant(), learnt, event, now));
    }

    private static Standing standing(Grant grant, Optional<SessionGrants> learnt, Event event, Instant now) {
        if (!Claims.match(grant, event)) {
            return new Standing.Forged("the grant is for another tenant, tree, session, parent or agent");
        }
        return grant.expired(now) ? new Standing.Unverified() : new Standing.Verified(grant, learnt);
    }

    private static Optional<ByteBuffer> introduced(Event event) {
        if (event.getKind() != EventKind.SESSION_STARTED || event.getSessionStarted() == null) {
            return Optional.empty();
        }
        ByteBuffer grant = requireNonNull(event.getSessionStarted()).getGrant();
        return grant.hasRemaining() ? Optional.of(grant.asReadOnlyBuffer()) : Optional.empty();
    }
}
