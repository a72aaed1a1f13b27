package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.print.TokenPrints;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
    private static final int OF_A_RESULT = 8;

    private final Written pages = new Written();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepThoseThatLookMostLikeAnOrderAndOfEqualsTheLatest(long seed) {
        // Given
        Random random = new Random(seed);
        List<Passage> all = new ArrayList<>();
        Passages passages = new Passages();

        for (int result = 0; result < 100; result++) {
            // When
            for (int i = 0; i < random.nextInt(2 * OF_A_RESULT); i++) {
                Passage next = passage(all.size(), random);
                all.add(next);
                passages.add(next);
            }
            passages.flush(pages);

            // Then
            assertThat(sequences(passages)).isEqualTo(expected(all));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGoOnTheSameWhenItIsReadBackAfterAnyResult(long seed) {
        // Given
        Random random = new Random(seed);
        Passages kept = new Passages();
        Written other = new Written();
        Passages readBack = new Passages();

        for (int result = 0; result < 100; result++) {
            // When
            for (int i = 0; i < OF_A_RESULT; i++) {
                Passage next = passage(result * OF_A_RESULT + i, random);
                kept.add(next);
                readBack.add(next);
            }
            kept.flush(pages);
            readBack.flush(other);
            readBack = Passages.load(other);

            // Then
            assertThat(sequences(readBack)).isEqualTo(sequences(kept));
            assertThat(other.contents).isDeepEqualTo(pages.contents);
        }
    }

    @Test
    void shouldWriteFewPagesForAResultHoweverManySentencesTheTreeHas() {
        // Given
        Random random = new Random(1);
        Passages passages = new Passages();
        int results = 200;

        // When
        for (int i = 0; i < results * OF_A_RESULT; i++) {
            passages.add(passage(i, random));
            if ((i + 1) % OF_A_RESULT == 0) {
                passages.flush(pages);
            }
        }

        // Then
        assertThat(pages.writes).isLessThan(3 * results);
    }

    private static List<Long> expected(List<Passage> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Passage::weight)
                        .thenComparingLong(Passage::sequence)
                        .reversed())
                .limit(Passages.LIMIT)
                .map(Passage::sequence)
                .sorted()
                .toList();
    }

    private static List<Long> sequences(Passages passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(i -> passages.get(i).sequence())
                .toList();
    }

    private static Passage passage(int sequence, Random random) {
        Set<Integer> words = new HashSet<>(List.of(1, 2));
        for (int i = random.nextInt(Passage.MAX_WORDS - 1); i > 0; i--) {
            words.add(random.nextInt());
        }
        ByteBuffer packed = ByteBuffer.allocate(words.size() * TokenPrints.ENTRY_BYTES);
        words.forEach(packed::putInt);
        TokenPrints prints = TokenPrints.fromBytes(packed.array());
        return new Passage(
                random.nextInt(3),
                random.nextInt(4) == 0,
                random.nextBoolean(),
                10,
                prints,
                prints.bits(),
                0,
                sequence);
    }

    /** Pages in memory that count how often one is written. */
    private static final class Written implements PrintPages {
        private final byte[][] contents = new byte[MAX_PAGES][];
        private int writes;

        @Override
        public byte @Nullable [] read(int page) {
            return contents[page];
        }

        @Override
        public void write(int page, byte[] content) {
            contents[page] = content;
            writes++;
        }
    }
}
