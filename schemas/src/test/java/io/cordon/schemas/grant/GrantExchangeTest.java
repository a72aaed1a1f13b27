package io.cordon.schemas.grant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantExchangeTest {
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2};

    @TempDir
    private Path directory;

    @Test
    void shouldTakeARequestThereAndAGrantWithItsKeysBack() {
        // Given
        GrantRequest request =
                new GrantRequest("acme", "runtime", "agent", "type", "s-2", "s-1", Optional.of("s-1"), "ab", true);

        // When
        GrantRequest asked = GrantExchange.readRequest(GrantExchange.request(request));
        Granted issued = source().grant(asked);
        Granted granted = GrantExchange.readAnswer(GrantExchange.answer(issued, true));

        // Then
        assertThat(asked).isEqualTo(request);
        assertThat(granted.grant()).isEqualTo(issued.grant());
        assertThat(granted.macKey().mac(KEY, VALUE)).isEqualTo(issued.macKey().mac(KEY, VALUE));
        assertThat(granted.treePrintKey()).isEqualTo(issued.treePrintKey());
        assertThat(granted.crossKey())
                .hasValueSatisfying(
                        key -> assertThat(key).isEqualTo(issued.crossKey().orElseThrow()));
    }

    @Test
    void shouldKeepTheCrossSessionKeyFromARuntimeThatMayNotCompare() {
        Granted issued = source().grant(new GrantRequest(
                "acme", "runtime", "agent", "type", "s-1", "s-1", Optional.empty(), "", false));

        assertThat(GrantExchange.readAnswer(GrantExchange.answer(issued, false)).crossKey())
                .isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoRequestAndWhatIsNoAnswer() {
        assertThatThrownBy(() -> GrantExchange.readRequest("{\"tenant\":\"acme\"}".getBytes(UTF_8)))
                .isInstanceOf(InvalidGrantException.class);
        assertThatThrownBy(() -> GrantExchange.readRequest("[".getBytes(UTF_8)))
                .isInstanceOf(InvalidGrantException.class);
        assertThatThrownBy(() -> GrantExchange.readAnswer("{\"macKey\":\"c2VjcmV0\"}".getBytes(UTF_8)))
                .isInstanceOf(InvalidGrantException.class)
                .hasMessageNotContaining("c2VjcmV0");
    }

    private FileGrantSource source() {
        Path file = directory.resolve("keys.json");
        FileGrantSource.createKeyFile(file, "acme");
        return new FileGrantSource(file);
    }
}
