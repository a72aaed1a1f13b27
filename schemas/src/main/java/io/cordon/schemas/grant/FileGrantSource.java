package io.cordon.schemas.grant;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues grants in the runtime's own process from a tenant's key file: for one machine and for development. Whoever can read
 * the file can speak for every session of the tenant.
 */
public final class FileGrantSource implements GrantSource {
    private static final Duration LIFE = Duration.ofHours(24);

    private final GrantKeys keys;
    private final IngestKey ingest;
    private final Clock clock;
    private final Duration life;

    /** Grants of 24 hours. */
    public FileGrantSource(Path keyFile) {
        this(keyFile, Clock.systemUTC(), LIFE);
    }

    public FileGrantSource(Path keyFile, Clock clock, Duration life) {
        this.keys = GrantKeys.read(keyFile);
        this.ingest = keys.ingest();
        this.clock = requireNonNull(clock, "clock");
        this.life = requireNonNull(life, "life");
    }

    /** Creates a tenant's key file, epoch 1, readable by its owner only; fails if the file exists. */
    public static void createKeyFile(Path file, String tenant) {
        createKeyFile(file, tenant, "1");
    }

    /** Creates a tenant's key file for an epoch. Destroying an epoch's file is the erasure of its prints. */
    public static void createKeyFile(Path file, String tenant, String keyEpoch) {
        GrantKeys.create(file, tenant, keyEpoch);
    }

    /**
     * Creates the key file of the epoch after another file's. Grants that were given under that one go on counting with whoever has the new file, for as long as its
     * list {@code former} names their epoch; what is printed from then on cannot be compared with what was printed before.
     */
    public static void createKeyFileAfter(Path file, Path before) {
        GrantKeys.createAfter(file, GrantKeys.read(before));
    }

    /** The tenant that the key file is for. */
    public String tenant() {
        return keys.tenant();
    }

    @Override
    public Granted grant(GrantRequest request) {
        if (!request.tenant().equals(keys.tenant())) {
            throw new GrantRefusedException(
                    "the key file is for tenant " + keys.tenant() + ", not for " + request.tenant(), null);
        }
        Grant grant = issued(request);
        return new Granted(
                grant,
                ingest.derive(GrantCodec.encode(grant)),
                keys.treePrintKey(request.root()),
                Optional.of(keys.crossKey()));
    }

    private Grant issued(GrantRequest request) {
        return new Grant(
                UUID.randomUUID().toString(),
                request.tenant(),
                request.runtime(),
                request.agent(),
                request.agentType(),
                request.root(),
                request.session(),
                request.parent(),
                request.scopeDigest(),
                request.drill(),
                keys.keyEpoch(),
                clock.instant().plus(life));
    }
}
