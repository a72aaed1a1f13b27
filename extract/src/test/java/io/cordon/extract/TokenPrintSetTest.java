package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenPrintSetTest {

    @Test
    void shouldHoldEachPrintOnceInOrderOfAppearanceAndNothingOfWhatWasForgotten() {
        Random random = new Random(5);
        TokenPrintSet prints = new TokenPrintSet();
        for (int round = 0; round < 500; round++) {
            Set<Integer> expected = new LinkedHashSet<>();
            for (int left = random.nextInt(round % 50 == 0 ? 400 : 20); left > 0; left--) {
                int print = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100) << 6;
                int counts = random.nextInt(2);
                prints.add(print, counts);
                if (counts == 1) {
                    expected.add(print);
                }
            }

            TokenPrints packed = prints.toPrints();
            assertThat(packed.size()).isEqualTo(prints.size()).isEqualTo(expected.size());
            int i = 0;
            for (int print : expected) {
                assertThat(packed.print(i++)).isEqualTo(print);
            }
            prints.clear();
        }
    }
}
