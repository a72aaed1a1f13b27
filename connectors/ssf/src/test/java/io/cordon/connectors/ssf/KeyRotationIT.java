package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signing key of a transmitter that runs is rotated, while a token of before waits for its receiver. */
class KeyRotationIT {
    private static final String NOW = "{'returnImmediately':true}";

    @TempDir
    private Path state;

    @Test
    void shouldServeBothKeysSoThatATokenOfBeforeIsStillBelieved() throws IOException {
        // Given
        Instant now = Instant.now();
        RSAKey next = TestKeys.key("next", 2048, now.minusSeconds(60), null);
        Path keys = TestKeys.file(TestKeys.LASTING).file();
        try (var transmitter = new RunningTransmitter(state, Map.of("keys", "file:" + keys))) {
            String stream = transmitter.createStream("{'method':'urn:ietf:rfc:8936'}");
            transmitter.contain("command-1", "session-revoked");
            assertThat(served(transmitter)).containsExactly("lasting");

            // When
            Files.copy(TestKeys.file(TestKeys.LASTING, next).file(), keys, StandardCopyOption.REPLACE_EXISTING);
            transmitter.contain("command-2", "session-revoked");

            // Then
            assertThat(served(transmitter)).containsExactlyInAnyOrder("lasting", "next");
            assertThat(signers(transmitter, stream)).containsExactlyInAnyOrder("lasting", "next");

            // When: the old key has had its time, and is served as long as its tokens may wait
            RSAKey over = new RSAKey.Builder(TestKeys.LASTING)
                    .expirationTime(Date.from(now.minus(Duration.ofDays(6))))
                    .build();
            Files.copy(TestKeys.file(over, next).file(), keys, StandardCopyOption.REPLACE_EXISTING);

            // Then
            assertThat(signers(transmitter, stream)).containsExactlyInAnyOrder("lasting", "next");

            // When
            Files.copy(TestKeys.file(next).file(), keys, StandardCopyOption.REPLACE_EXISTING);

            // Then
            assertThat(served(transmitter)).containsExactly("next");
        }
    }

    /** Key ids of the address that receivers read. */
    private static List<String> served(RunningTransmitter transmitter) {
        JsonNode jwks = transmitter.call("GET", "/ssf/jwks.json", "").body();
        return jwks.path("keys").findValuesAsText("kid");
    }

    /** Which key signed each token that waits; each was validated with what the address serves now. */
    private static List<String> signers(RunningTransmitter transmitter, String stream) {
        JsonNode sets = transmitter.poll(stream, NOW).body().path("sets");
        return StreamSupport.stream(sets.spliterator(), false)
                .map(set -> transmitter.validated(set.asText()).keyId())
                .toList();
    }
}
