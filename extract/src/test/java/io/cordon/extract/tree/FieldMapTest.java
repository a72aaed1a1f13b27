package io.cordon.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldMapTest {

    /** Objects like the one before at first, and unlike it later, with few names and with many, some of them twice. */
    @Test
    void shouldBeAMapWhateverTheObjectBeforeWas() {
        Random random = new Random(14);
        FieldMap before = null;
        List<Map<String, Object>> expected = new ArrayList<>();
        List<FieldMap> actual = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            FieldMap map = new FieldMap(before);
            Map<String, Object> plain = new LinkedHashMap<>();
            int alike = random.nextInt(30);
            for (int field = random.nextInt(30); field > 0; field--) {
                String name = plain.size() < alike ? "n" + plain.size() : "n" + random.nextInt(40);
                assertThat(map.put(name, field)).isEqualTo(plain.put(name, field));
            }
            expected.add(plain);
            actual.add(map);
            before = map;
        }

        for (int i = 0; i < expected.size(); i++) {
            List<String> fields = new ArrayList<>();
            actual.get(i).forEach((name, value) -> fields.add(name + "=" + value));
            assertThat(fields)
                    .isEqualTo(expected.get(i).entrySet().stream()
                            .map(Object::toString)
                            .toList());
            assertThat(actual.get(i)).isEqualTo(expected.get(i));
        }
    }
}
