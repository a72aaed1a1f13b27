package io.cordon.operations.log;

import io.cordon.schemas.sign.DocumentSigner;
import io.cordon.schemas.sign.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A log of a dozen lines under a key of its own. */
final class SampleLog {

    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final SigningKey KEY = SigningKey.generate("audit-1");

    private SampleLog() {}

    static Entry entry(long offset) {
        return new Entry(
                "acme",
                LineKind.DECISION,
                AT.plusMillis(offset),
                new Position("containment", 0, offset),
                Facts.node().put("subject", "session:s-" + offset).put("state", "contained"));
    }

    static TenantLog open(Path directory, long segmentBytes) {
        return TenantLog.open("acme", directory, segmentBytes, new DocumentSigner(KEY));
    }

    /** Lines in rounds of three, a checkpoint after each round; returns the files. */
    static List<Path> write(Path directory, int rounds, long segmentBytes) throws IOException {
        try (TenantLog log = open(directory, segmentBytes)) {
            for (int i = 0; i < rounds * 3; i++) {
                log.append(entry(i));
                if (i % 3 == 2) {
                    log.checkpoint(AT.plusSeconds(i));
                }
            }
        }
        return new Segments(directory).all();
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().toList();
    }

    static void put(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
