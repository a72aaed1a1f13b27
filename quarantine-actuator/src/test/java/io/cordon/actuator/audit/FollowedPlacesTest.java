package io.cordon.actuator.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretRef;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedPlacesTest {
    private static final Optional<InetAddress> ADDRESS = Optional.of(InetAddress.getLoopbackAddress());

    @TempDir
    private Path directory;

    private Path key;

    @BeforeEach
    void write() throws IOException {
        key = Files.writeString(directory.resolve("places"), "a key of 16 bytes or more\n");
    }

    @Test
    void shouldHideAddressesUnderTheKeyThatIsThereNow() throws IOException {
        // Given
        FollowedPlaces places = places();
        byte[] before = places.get().of(ADDRESS);
        assertThat(places.get()).isSameAs(places.get());

        // When
        Files.writeString(key, "another key of 16 bytes or more\n");

        // Then
        assertThat(places.get().of(ADDRESS)).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void shouldGoOnWithTheKeyBeforeWhileThereIsNoneThatIsGood() throws IOException {
        // Given
        FollowedPlaces places = places();
        byte[] before = places.get().of(ADDRESS);

        // When // Then
        Files.writeString(key, "short");
        assertThat(places.get().of(ADDRESS)).isEqualTo(before);
        Files.delete(key);
        assertThat(places.get().of(ADDRESS)).isEqualTo(before);
        Files.writeString(key, "another key of 16 bytes or more");
        assertThat(places.get().of(ADDRESS)).isNotEqualTo(before);
    }

    @Test
    void shouldNotStartWithoutAGoodKey() throws IOException {
        Files.writeString(key, "short");
        assertThatThrownBy(this::places)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short");
        Files.delete(key);
        assertThatThrownBy(this::places).isInstanceOf(ConnectorException.class).hasMessageContaining("places");
    }

    private FollowedPlaces places() {
        return new FollowedPlaces(new SecretRef.InFile(key), Map.of());
    }
}
