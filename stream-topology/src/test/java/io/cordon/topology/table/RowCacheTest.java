package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowCacheTest {
    private static final int MIB = 1 << 20;

    private final RowCache cache = new RowCache(36 * MIB);

    @Test
    void shouldHaveWhatWasPutLastWhenItOutgrewItsRoom() {
        // Given
        int owner = cache.open();
        byte[] key = key(1);
        cache.put(owner, key, new byte[10]);

        // When
        byte[] longer = {1, 2, 3};
        cache.put(owner, key, longer);
        byte[] longest = new byte[5_000];
        longest[4_999] = 7;
        cache.put(owner, key, longest);

        // Then
        assertThat(cache.get(owner, key)).isEqualTo(longest);
        cache.put(owner, key, longer);
        assertThat(cache.get(owner, key)).isEqualTo(longer);
    }

    @Test
    void shouldNotHaveWhatWasRemovedOrIsTooLongOrAnothersWhenAsked() {
        // Given
        int owner = cache.open();
        cache.put(owner, key(1), new byte[1]);
        cache.put(owner, key(2), new byte[1]);
        cache.put(owner, key(3), new byte[1]);

        // When
        cache.remove(owner, key(1));
        cache.put(owner, key(2), new byte[MIB]);

        // Then
        assertThat(cache.get(owner, key(1))).isNull();
        assertThat(cache.get(owner, key(2))).isNull();
        assertThat(cache.get(owner, key(3))).hasSize(1);
        assertThat(cache.get(cache.open(), key(3))).isNull();
    }

    @Test
    void shouldKeepWhatIsUsedWhenOthersComeInPassing() {
        // Given
        int owner = cache.open();
        cache.put(owner, key(0), "used".getBytes(UTF_8));
        cache.put(owner, key(1), "unused".getBytes(UTF_8));

        // When
        for (int i = 2; i < 400_000; i++) {
            cache.put(owner, key(i), new byte[200]);
            cache.get(owner, key(0));
        }

        // Then
        assertThat(cache.get(owner, key(0))).isEqualTo("used".getBytes(UTF_8));
        assertThat(cache.get(owner, key(1))).isNull();
    }

    @Test
    void shouldLetGoWhatIsClosedWhenOthersNeedTheRoom() {
        // Given
        int closed = cache.open();
        for (int i = 0; i < 100_000; i++) {
            cache.put(closed, key(i), new byte[200]);
            cache.get(closed, key(i));
        }
        cache.close(closed);
        int owner = cache.open();

        // When
        for (int i = 0; i < 100_000; i++) {
            cache.put(owner, key(i), new byte[200]);
        }

        // Then
        long kept = IntStream.range(0, 100_000)
                .filter(i -> cache.get(owner, key(i)) != null)
                .count();
        assertThat(kept).isGreaterThan(95_000);
    }

    @Test
    void shouldNeverHaveAnythingButWhatWasPutLastWhenRowsComeAndGoAtRandom() {
        // Given
        Random random = new Random(1);
        int[] owners = {cache.open(), cache.open()};
        Map<String, byte[]> last = new HashMap<>();
        int found = 0;

        // When / Then
        for (int i = 0; i < 600_000; i++) {
            int number = random.nextInt(50) == 0 ? random.nextInt(300_000) : random.nextInt(20_000);
            int owner = owners[number & 1];
            byte[] key = key(number);
            String name = owner + "/" + number;
            byte[] got = cache.get(owner, key);
            if (got != null) {
                found++;
                assertThat(got).isEqualTo(last.get(name));
            }
            if (random.nextInt(10) == 0) {
                cache.remove(owner, key);
                last.remove(name);
            } else {
                boolean kept = random.nextInt(10) != 0;
                byte[] row = new byte[random.nextInt(random.nextInt(100) == 0 ? 20_000 : 400)];
                random.nextBytes(row);
                if (kept) {
                    cache.put(owner, key, row);
                } else {
                    cache.putIfKept(owner, key, row);
                }
                last.put(name, row);
            }
        }
        assertThat(found).isGreaterThan(300_000);
    }

    private static byte[] key(int number) {
        return ("r:acme/session-" + number + "/s/session-" + number).getBytes(UTF_8);
    }
}
