package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuePrintListTest {

    private static final int SEARCHED = 64;

    @Test
    void shouldLeaveOutWhatIsAmongTheLastOnesOfItsKind() {
        Random random = new Random(11);
        ValuePrintList list = new ValuePrintList();
        for (int round = 0; round < 50; round++) {
            list.clear();
            List<ValuePrint> plain = new ArrayList<>();
            for (int i = random.nextInt(400); i > 0; i--) {
                // Few different ones, many of which differ in some bits only.
                ValuePrint next = new ValuePrint(kind(random), (long) random.nextInt(40) << random.nextInt(3) * 30);
                boolean known = plain.subList(Math.max(0, plain.size() - SEARCHED), plain.size())
                        .contains(next);
                if (next.kind() == ValueKind.FRAGMENT) {
                    list.append(next.kind(), next.print());
                    plain.add(next);
                } else {
                    assertThat(list.add(next.kind(), next.print())).isEqualTo(!known);
                    plain.addAll(known ? List.of() : List.of(next));
                }
            }
            assertThat(list.size()).isEqualTo(plain.size());
            for (int i = 0; i < plain.size(); i++) {
                assertThat(new ValuePrint(list.kind(i), list.print(i))).isEqualTo(plain.get(i));
            }
        }
    }

    private static ValueKind kind(Random random) {
        return List.of(ValueKind.ID, ValueKind.NAME, ValueKind.FRAGMENT).get(random.nextInt(3));
    }
}
