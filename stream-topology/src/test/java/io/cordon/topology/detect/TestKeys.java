package io.cordon.topology.detect;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.grant.IngestKey;
import io.cordon.topology.normalise.IngestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A tenant's keys for tests. */
final class TestKeys {
    static final String TENANT = "acme";

    private final Path file;
    private final FileGrantSource source;

    private TestKeys(Path file, Instant now) {
        this.file = file;
        this.source = new FileGrantSource(file, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(24));
    }

    static TestKeys create(Instant now) {
        try {
            Path directory = Files.createTempDirectory("cordon-keys");
            Path file = directory.resolve("acme.json");
            directory.toFile().deleteOnExit(); // in reverse order: the file goes first
            file.toFile().deleteOnExit();
            FileGrantSource.createKeyFile(file, TENANT);
            return new TestKeys(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    Granted grant(String session, String root, Optional<String> parent) {
        return source.grant(Script.request(session, root, parent, ""));
    }

    /** A grant to another runtime. */
    Granted to(String runtime, String session) {
        return source.grant(Script.request(runtime, session, session, Optional.empty(), ""));
    }

    Granted scoped(String session, String scopeDigest) {
        return source.grant(Script.request(session, session, Optional.empty(), scopeDigest));
    }

    IngestKeys ingestKeys() {
        return new IngestKeys(Map.of(TENANT, IngestKey.fromKeyFile(file)));
    }
}
