package io.cordon.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Test
    void shouldTellAddressesApartUnlessTheirNetworksCountAsOne() {
        // Given
        Places places = new Places(KEY, Map.of("gateway", List.of(network("192.0.2.0/25"), network("2001:db8::/32"))));

        // When / Then
        assertThat(place(places, "192.0.2.1"))
                .isEqualTo(place(places, "192.0.2.127"))
                .isEqualTo(place(places, "2001:db8::5"))
                .isNotEqualTo(place(places, "192.0.2.128"));
        assertThat(place(places, "198.51.100.1")).isNotEqualTo(place(places, "198.51.100.2"));
        assertThat(places.of(Optional.empty())).isEmpty();
    }

    @Test
    void shouldNotBeGuessableWithoutTheKey() {
        // Given
        Places others =
                new Places("another key, long enough".getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());

        // When / Then
        assertThat(place(others, "192.0.2.1")).isNotEqualTo(place(new Places(KEY, Map.of()), "192.0.2.1"));
        assertThatThrownBy(() -> new Places(new byte[8], Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.1.1,true",
        "10.0.0.0/8,11.0.0.1,false",
        "10.0.0.0/9,10.128.0.1,false",
        "0.0.0.0/0,203.0.113.9,true",
        "::/0,203.0.113.9,false",
        "192.0.2.7/32,192.0.2.7,true"
    })
    void shouldHoldWhatSharesItsBits(String network, String address, boolean held) throws UnknownHostException {
        assertThat(network(network).holds(InetAddress.getByName(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "host.example/8", "10.0.0.0/-1", "300.1.1.1/8"})
    void shouldRefuseWhatIsNoNetwork(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }

    private static byte[] place(Places places, String address) {
        try {
            return places.of(Optional.of(InetAddress.getByName(address)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
