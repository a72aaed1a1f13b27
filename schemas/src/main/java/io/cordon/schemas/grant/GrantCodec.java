package io.cordon.schemas.grant;

import io.cordon.schemas.avro.GrantRecord;
import io.cordon.schemas.serde.AvroBody;
import io.cordon.schemas.serde.WireFormatException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Optional;

/** Grants as bytes: a version byte, then Avro. The same grant always gives the same bytes, since keys derive from them. */
public final class GrantCodec {
    /** No grant is larger. */
    public static final int MAX_BYTES = 4_096;

    private static final byte VERSION = 1;

    private GrantCodec() {}

    public static byte[] encode(Grant grant) {
        GrantRecord record = GrantRecord.newBuilder()
                .setGrantId(grant.grantId())
                .setTenant(grant.tenant())
                .setRuntime(grant.runtime())
                .setAgent(grant.agent())
                .setAgentType(grant.agentType())
                .setRoot(grant.root())
                .setSession(grant.session())
                .setParent(grant.parent().orElse(null))
                .setScopeDigest(ByteBuffer.wrap(HexFormat.of().parseHex(grant.scopeDigest())))
                .setDrill(grant.drill())
                .setKeyEpoch(grant.keyEpoch())
                .setExpiresAt(grant.expiresAt())
                .build();
        return AvroBody.encode(new byte[] {VERSION}, record);
    }

    /**
     * Reads a grant. It proves nothing: only a MAC under its key does.
     *
     * @throws InvalidGrantException if the bytes are no grant within bounds
     */
    public static Grant decode(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new InvalidGrantException("a grant has 1 to " + MAX_BYTES + " bytes, not " + bytes.length, null);
        }
        if (bytes[0] != VERSION) {
            throw new InvalidGrantException("grant of version " + bytes[0] + ", this release reads " + VERSION, null);
        }
        try {
            return grant(AvroBody.decode(GrantRecord.class, bytes, 1, 0));
        } catch (WireFormatException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidGrantException("not a grant: " + e.getMessage(), e);
        }
    }

    private static Grant grant(GrantRecord record) {
        ByteBuffer digest = record.getScopeDigest();
        return new Grant(
                record.getGrantId(),
                record.getTenant(),
                record.getRuntime(),
                record.getAgent(),
                record.getAgentType(),
                record.getRoot(),
                record.getSession(),
                Optional.ofNullable(record.getParent()),
                HexFormat.of().formatHex(digest.array(), digest.arrayOffset(), digest.arrayOffset() + digest.limit()),
                record.getDrill(),
                record.getKeyEpoch(),
                record.getExpiresAt());
    }
}
