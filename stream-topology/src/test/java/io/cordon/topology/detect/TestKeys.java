package io.cordon.topology.detect;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.grant.IngestRing;
import io.cordon.topology.normalise.IngestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Those of the next epoch, in the same file; grants of before go on counting. */
    TestKeys renewed(Instant now) {
        Path next = file.resolveSibling("next.json");
        FileGrantSource.createKeyFileAfter(next, file);
        return replaced(next, now);
    }

    /** Others in the same file; grants of before count no more. */
    TestKeys replaced(Instant now) {
        Path next = file.resolveSibling("next.json");
        FileGrantSource.createKeyFile(next, TENANT, "2");
        return replaced(next, now);
    }

    private TestKeys replaced(Path next, Instant now) {
        try {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
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

    Supplier<IngestKeys> ingestKeys() {
        IngestKeys keys = new IngestKeys(List.of(IngestRing.fromKeyFile(file)));
        return () -> keys;
    }
}
