package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PackedPrintsTest {

    @Test
    void shouldReadWhatItPacked() {
        // Given
        byte[] packed = HexFormat.of().parseHex("020102030405060708" + "0effffffffffffffff");

        // When
        ValuePrints prints = ValuePrints.fromBytes(packed);

        // Then
        assertThat(prints.size()).isEqualTo(2);
        assertThat(prints.kind(0)).isEqualTo(ValueKind.EMAIL);
        assertThat(prints.print(0)).isEqualTo(0x0102030405060708L);
        assertThat(prints.kind(1)).isEqualTo(ValueKind.NAME);
        assertThat(prints.contains(-1)).isTrue();
        assertThat(prints.toBytes()).isEqualTo(packed);
        assertThat(ValuePrints.fromBytes(packed)).isEqualTo(prints).hasSameHashCodeAs(prints);
    }

    @Test
    void shouldNotBeChangedThroughItsBytes() {
        // Given
        byte[] packed = {0, 0, 0, 1};
        TokenPrints tokens = TokenPrints.fromBytes(packed);

        // When
        packed[3] = 9;
        tokens.toBytes()[3] = 9;

        // Then
        assertThat(tokens.print(0)).isEqualTo(1);
    }

    @Test
    void shouldRefuseOtherLengths() {
        assertThatThrownBy(() -> ValuePrints.fromBytes(new byte[10])).hasMessageContaining("got 10");
        assertThatThrownBy(() -> TokenPrints.fromBytes(new byte[3])).hasMessageContaining("got 3");
        assertThatThrownBy(() -> GramPrints.fromBytes(4, new byte[9])).hasMessageContaining("9 bytes");
        assertThatThrownBy(() -> CrossPrint.of(new byte[8])).hasMessageContaining("got 8");
    }

    @Test
    void shouldKeepItsCodes() {
        assertThat(Arrays.stream(ValueKind.values()).map(ValueKind::code))
                .containsExactly(
                        (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 6, (byte) 7, (byte) 8, (byte) 9,
                        (byte) 10, (byte) 11, (byte) 12, (byte) 13, (byte) 14, (byte) 15);
        assertThat(Arrays.stream(ValueKind.values()).map(kind -> ValueKind.ofCode(kind.code())))
                .containsExactly(ValueKind.values());
        assertThatThrownBy(() -> ValueKind.ofCode(0)).hasMessageContaining("code 0");
    }
}
