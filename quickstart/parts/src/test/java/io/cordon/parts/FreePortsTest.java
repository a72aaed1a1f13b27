package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void shouldNeverGiveAPortTwice() {
        // When
        var ports = IntStream.range(0, 200).map(i -> FreePorts.next()).boxed().toList();

        // Then
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port > 1024 && port < 32_768);
    }

    @Test
    void shouldGiveTheWantedPort() {
        // Given
        var wanted = FreePorts.next();

        // When
        var port = FreePorts.or(OptionalInt.of(wanted));

        // Then
        assertThat(port).isEqualTo(wanted);
    }

    @Test
    void shouldRefuseAWantedPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            var wanted = OptionalInt.of(taken.getLocalPort());

            // When // Then
            assertThatThrownBy(() -> FreePorts.or(wanted))
                    .hasMessage("port %d on 127.0.0.1 is not free", taken.getLocalPort());
        }
    }
}
