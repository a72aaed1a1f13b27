package io.cordon.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class BoundedDecoderTest {

    @Test
    void shouldReadWhatAvroWritesWhenTypesAreMixed() throws IOException {
        // Given
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            int small = random.nextInt() >> random.nextInt(32);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            encoder.writeLong(number);
            encoder.writeInt(small);
            encoder.writeDouble(number);
            encoder.writeFloat(small);
            encoder.writeBoolean(small > 0);
            encoder.writeString("é" + number);
            encoder.writeFixed(new byte[] {1, 2});

            // When
            BoundedDecoder decoder = new BoundedDecoder(out.toByteArray(), 0, 0);

            // Then
            assertThat(decoder.readLong()).isEqualTo(number);
            assertThat(decoder.readInt()).isEqualTo(small);
            assertThat(decoder.readDouble()).isEqualTo(number);
            assertThat(decoder.readFloat()).isEqualTo(small);
            assertThat(decoder.readBoolean()).isEqualTo(small > 0);
            assertThat(decoder.readString()).isEqualTo("é" + number);
            decoder.skipFixed(2);
            assertThat(decoder.remainingBytes()).isZero();
        }
    }

    @Test
    void shouldReadBytesFromTheirBeginningWhereverTheyLie() throws IOException {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeBytes(new byte[] {1, 2, 3});
        encoder.writeBytes(new byte[0]);
        encoder.writeString("");
        BoundedDecoder decoder = new BoundedDecoder(out.toByteArray(), 0, 0);

        // When
        ByteBuffer bytes = decoder.readBytes(null);

        // Then
        assertThat(bytes).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(bytes.get(0)).isEqualTo((byte) 1);
        assertThat(bytes.capacity()).isEqualTo(3);
        assertThat(decoder.readBytes(null).hasRemaining()).isFalse();
        assertThat(decoder.readString()).isEmpty();
        assertThat(decoder.remainingBytes()).isZero();
    }

    @Test
    void shouldRefuseWhenLengthIsLargerThanWhatIsThere() throws IOException {
        assertRefused(decoder(Integer.MAX_VALUE)::readString);
        assertRefused(decoder(Long.MAX_VALUE)::skipString);
        assertRefused(() -> decoder(-1).readBytes(null));
        assertRefused(() -> decoder(3).readString(null));
    }

    @Test
    void shouldRefuseWhenCollectionClaimsMoreItemsThanBytesOrAllowance() throws IOException {
        assertRefused(decoder(Integer.MAX_VALUE)::readArrayStart);
        assertRefused(decoder(Long.MIN_VALUE)::readArrayStart);
        assertRefused(decoder(Long.MIN_VALUE)::skipArray);
        // Two bytes follow, one item is allowed.
        assertRefused(new BoundedDecoder(new byte[] {4, 0, 0}, 0, 1)::readMapStart);
        assertThat(new BoundedDecoder(new byte[] {4, 0, 0}, 0, 2).readMapStart())
                .isEqualTo(2);
    }

    @Test
    void shouldCountItemsOfAllBlocksTogetherWhenCollectionsFollowEachOther() {
        // Given: two blocks of one item
        BoundedDecoder decoder = new BoundedDecoder(new byte[] {2, 0, 2, 0}, 0, 1);
        assertThat(decoder.readArrayStart()).isEqualTo(1);
        decoder.readInt();

        // Then
        assertRefused(decoder::arrayNext);
    }

    @Test
    void shouldRefuseWhenNumberIsTooLongOrTooLarge() throws IOException {
        byte[] endless = new byte[12];
        java.util.Arrays.fill(endless, (byte) 0xff);
        assertRefused(new BoundedDecoder(endless, 0, 0)::readLong);
        assertRefused(decoder(1L << 40)::readInt);
        assertRefused(new BoundedDecoder(new byte[] {2}, 0, 0)::readBoolean);
        assertRefused(new BoundedDecoder(new byte[0], 0, 0)::readLong);
    }

    private static BoundedDecoder decoder(long number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(number);
        encoder.writeLong(number);
        return new BoundedDecoder(out.toByteArray(), 0, 100);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(WireFormatException.class).hasMessageContaining("malformed Avro");
    }
}
