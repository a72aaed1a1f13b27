package io.cordon.cli.evasion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.secret.Decoys;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand ordinary payloads, about nine MiB, sent by agents that have read a secret of every format: no linked finding.
 * None in so much bounds the rate: with 95 % confidence it is below one in three thousand KiB of what is sent here; by
 * chance alone a piece of four characters meets a given secret once in a million pieces, and it takes five of them.
 */
class FalseAlarmTest {

    private static final int PAYLOADS = 10_000;
    private static final int A_SESSION = 250;

    @Test
    void shouldLinkNoOrdinaryPayloadToASecret() {
        // Given
        BenignPayloads payloads = new BenignPayloads(5);
        long characters = 0;

        for (int session = 0; session < PAYLOADS / A_SESSION; session++) {
            PlayedTree tree = new PlayedTree();
            new Decoys(new Random(session)).all().forEach(decoy -> tree.read(decoy.text()));

            // When
            for (int i = 0; i < A_SESSION; i++) {
                String payload = payloads.next(i);
                characters += payload.length();
                tree.send(i % 3 == 0 ? note(payload) : Sending.mail(payload));
            }

            // Then
            assertThat(tree.caught()).as("session " + session).isFalse();
        }
        assertThat(characters).isGreaterThan(4 << 20);
    }

    private static Sending note(String payload) {
        return new Sending(0, "http_post", Map.of("url", "https://tickets.example/api/notes", "json", payload));
    }
}
