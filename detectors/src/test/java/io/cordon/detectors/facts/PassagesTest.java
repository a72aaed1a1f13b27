package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.print.TokenPrints;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatLooksLeastLikeAnOrderMakesRoomAndTheRestKeepsItsOrderThroughTheStore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PrintPages pages = PrintPages.inMemory();
        Passages passages = Passages.load(pages);
        List<Passage> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Passage next = passage(random, i);
            passages.add(next);
            add(expected, next);
            assertThat(all(passages)).isEqualTo(expected);
            if (random.nextInt(10) == 0) {
                passages.flush(pages);
                passages = Passages.load(pages);
            }
        }
        assertThat(passages.size()).isEqualTo(Passages.LIMIT);
    }

    @Test
    void ofEachItIsKnownWhichWordsItSays() {
        SplittableRandom random = new SplittableRandom(4);
        Passages passages = Passages.load(PrintPages.inMemory());
        for (int i = 0; i < 300; i++) {
            passages.add(passage(random, i));
        }
        for (int i = 0; i < passages.size(); i++) {
            Passage one = passages.get(i);
            TokenPrints asked = words(random, 6);
            assertThat(passages.says(i, asked)).isEqualTo(one.says(asked));
            assertThat(passages.says(i, one.words())).isEqualTo(one.words().size());
            assertThat(passages.bits(i)).isEqualTo(one.words().bits());
        }
    }

    @Test
    void theShareOfATextIsTheMeanOfItsSentences() {
        Passages passages = Passages.load(PrintPages.inMemory());
        TokenPrints words = TokenPrints.of(new int[] {7, 8});
        passages.add(new Passage(1, true, false, 10, words, 0, 1));
        passages.add(new Passage(1, true, false, 21, words, 0, 1));
        passages.add(new Passage(1, true, false, 90, words, 0, 2));
        passages.add(new Passage(1, true, false, 90, words, 3, 1));
        assertThat(passages.shareOfTaskIn(0, 1)).isEqualTo(15);
        assertThat(passages.shareOfTaskIn(0, 9)).isZero();
    }

    @Test
    void aSingleWordIsNoOrder() {
        Passages passages = Passages.load(PrintPages.inMemory());
        passages.add(new Passage(1, true, false, 0, TokenPrints.of(new int[] {7}), 0, 1));
        assertThat(passages.size()).isZero();
    }

    /** As it was asked for: the oldest of those with the least weight goes, unless what comes weighs less. */
    private static void add(List<Passage> kept, Passage next) {
        if (kept.size() == Passages.LIMIT) {
            int least = kept.stream().mapToInt(PassagesTest::weight).min().orElseThrow();
            if (least > weight(next)) {
                return;
            }
            kept.remove(kept.stream()
                    .filter(one -> weight(one) == least)
                    .findFirst()
                    .orElseThrow());
        }
        kept.add(next);
    }

    private static int weight(Passage passage) {
        return (passage.startsWithVerb() ? 2 : 0) + (passage.verbs() != 0 ? 1 : 0) + (passage.endorsed() ? 0 : 1);
    }

    private static List<Passage> all(Passages passages) {
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.add(passages.get(i));
        }
        return all;
    }

    private static Passage passage(SplittableRandom random, int sequence) {
        return new Passage(
                random.nextInt(3) == 0 ? 0 : random.nextInt(1 << 12),
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(101),
                words(random, 2 + random.nextInt(Passage.MAX_WORDS - 1)),
                random.nextInt(256),
                sequence);
    }

    private static TokenPrints words(SplittableRandom random, int count) {
        return TokenPrints.of(random.ints(count, 0, 200).toArray());
    }
}
