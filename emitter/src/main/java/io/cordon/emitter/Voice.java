package io.cordon.emitter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.PrintKeys;
import io.cordon.schemas.grant.Grant;
import io.cordon.schemas.grant.SessionMacKey;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Who speaks, under which grant and with which keys. Without a grant a session speaks unverified, and its prints can be
 * compared within this process only.
 */
final class Voice {
    private final SessionIdentity identity;
    private final PrintKeys prints;
    private final Optional<Grant> grant;
    private final byte[] encodedGrant;
    private final Optional<SessionMacKey> macKey;
    private final byte[] recordKey;
    private final LongAdder dropped = new LongAdder();

    Voice(
            SessionIdentity identity,
            PrintKeys prints,
            Optional<Grant> grant,
            byte[] encodedGrant,
            Optional<SessionMacKey> macKey) {
        this.identity = identity;
        this.prints = prints;
        this.grant = grant;
        this.encodedGrant = encodedGrant;
        this.macKey = macKey;
        this.recordKey = Keys.tree(identity.tenant(), identity.root()).getBytes(UTF_8);
    }

    SessionIdentity identity() {
        return identity;
    }

    PrintKeys prints() {
        return prints;
    }

    Optional<Grant> grant() {
        return grant;
    }

    ByteBuffer encodedGrant() {
        return ByteBuffer.wrap(encodedGrant).asReadOnlyBuffer();
    }

    Optional<SessionMacKey> macKey() {
        return macKey;
    }

    /** The key of its records: tenant/root. */
    byte[] recordKey() {
        return recordKey;
    }

    /** Its events that will never arrive. */
    LongAdder dropped() {
        return dropped;
    }

    @Override
    public String toString() {
        return "Voice[" + identity.session() + ", granted=" + grant.isPresent() + "]";
    }
}
