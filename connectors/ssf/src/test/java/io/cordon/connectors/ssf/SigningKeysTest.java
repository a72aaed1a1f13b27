package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretRef;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private static final Instant CHANGE = Instant.ofEpochSecond(1_792_497_600);
    private static final Duration LIFE = Duration.ofDays(7);
    private static final RSAKey OLD = TestKeys.key("old", 2048, null, CHANGE.plusSeconds(60));
    private static final RSAKey NEW = TestKeys.key("new", 2048, CHANGE, null);

    private final SigningKeys keys = new SigningKeys(TestKeys.file(OLD, NEW), LIFE);

    @Test
    void shouldSignWithTheNewestKeyThatIsDue() throws Exception {
        // Given
        var before = CHANGE.minusSeconds(1);

        // When
        var ids = List.of(keyOf(keys.sign("{}", before), before), keyOf(keys.sign("{}", CHANGE), CHANGE));

        // Then
        assertThat(ids).containsExactly("old", "new");
    }

    @Test
    void shouldPublishAKeyBeforeItIsDue() throws Exception {
        // Given
        var longBefore = CHANGE.minus(Duration.ofDays(30));

        // When
        var ids = published(longBefore);

        // Then
        assertThat(ids).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void shouldPublishAnOldKeyAsLongAsItsTokensMayWait() throws Exception {
        // Given
        var lastToken = keys.sign("{}", CHANGE.minusSeconds(1));
        var lastMoment = CHANGE.plusSeconds(59).plus(LIFE);

        // When
        var validated = ReceivedToken.validated(lastToken, keys.published(lastMoment));
        var afterwards = published(lastMoment.plusSeconds(1));

        // Then
        assertThat(validated.keyId()).isEqualTo("old");
        assertThat(afterwards).containsExactly("new");
    }

    @Test
    void shouldPublishNoPrivatePart() throws Exception {
        // Given
        JsonNode jwks = new ObjectMapper().readTree(keys.published(CHANGE));

        // When
        var members = new ArrayList<String>();
        jwks.path("keys").forEach(key -> key.fieldNames().forEachRemaining(members::add));

        // Then
        assertThat(members).contains("n", "e", "kid").doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    void shouldTakeAReplacedFileAtOnce() throws Exception {
        // Given
        SecretRef.InFile file = TestKeys.file(OLD);
        var replaced = new SigningKeys(file, LIFE);
        replaced.sign("{}", CHANGE);

        // When
        Files.copy(TestKeys.file(OLD, NEW).file(), file.file(), StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThat(ReceivedToken.validated(replaced.sign("{}", CHANGE), replaced.published(CHANGE))
                        .keyId())
                .isEqualTo("new");
    }

    @Test
    void shouldRefuseToSignWithoutAKeyThatIsDue() {
        // Given
        var expired = new SigningKeys(TestKeys.file(OLD), LIFE);

        // When
        var attempt = assertThatThrownBy(() -> expired.sign("{}", CHANGE.plusSeconds(61)));

        // Then
        attempt.isInstanceOf(ConnectorException.class).hasMessageContaining("no signing key");
    }

    @Test
    void shouldShowNothingOfAFileThatIsNoKeySet() {
        // Given
        var wrong = new SigningKeys(new SecretRef.InFile(TestKeys.secret("-----BEGIN PRIVATE KEY-----")), LIFE);

        // When
        var attempt = assertThatThrownBy(() -> wrong.sign("{}", CHANGE));

        // Then
        attempt.isInstanceOf(ConnectorException.class).hasNoCause().hasMessageNotContaining("BEGIN");
    }

    private String keyOf(String token, Instant now) throws Exception {
        return ReceivedToken.validated(token, keys.published(now)).keyId();
    }

    private List<String> published(Instant now) throws Exception {
        return new ObjectMapper().readTree(keys.published(now)).path("keys").findValuesAsText("kid");
    }
}
