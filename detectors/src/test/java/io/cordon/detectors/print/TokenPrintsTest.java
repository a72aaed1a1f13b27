package io.cordon.detectors.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TokenPrintsTest {

    private final TokenPrints words = of(7, -1, 64);

    @Test
    void shouldReadWhatItPacks() {
        assertThat(TokenPrints.fromBytes(words.toBytes())).isEqualTo(words);
        assertThat(TokenPrints.fromBytes(ByteBuffer.wrap(words.toBytes()).position(4)))
                .isEqualTo(of(-1, 64));
    }

    @Test
    void shouldHaveABitForEachWord() {
        assertThat(words.bits() & TokenPrints.bit(64)).isNotZero();
        assertThat(words.bits() & of(-1, 3).bits()).isNotZero();
        assertThat(words.bits() & of(3, 5).bits()).isZero();
        assertThat(TokenPrints.NONE.bits()).isZero();
    }

    @Test
    void shouldKeepTheFirstWordsOnly() {
        assertThat(words.first(2)).isEqualTo(of(7, -1));
        assertThat(words.first(3)).isSameAs(words);
    }

    private static TokenPrints of(int... words) {
        ByteBuffer packed = ByteBuffer.allocate(words.length * TokenPrints.ENTRY_BYTES);
        packed.asIntBuffer().put(words);
        return TokenPrints.fromBytes(packed.array());
    }
}
