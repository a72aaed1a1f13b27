package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "example, 1",
        "mail.Example.org, 3",
        "a-b.c_d, 2",
        "www.example.org, 0",
        "a..b, 0",
        ".a, 0",
        "a., 0",
        "-a.b, 0",
        "a--b.c, 0",
        "a@b.c, 0",
        "a/b, 0",
        "a=b.c, 0",
        "b\u00fccher.example, 0"
    })
    void shouldCountTheLabelsOfAPlainHost(String host, int labels) {
        assertThat(plainLabels("x." + host + ".y", 2, 2 + host.length())).isEqualTo(labels);
    }

    @Test
    void shouldCountAsCharacterByCharacter() {
        Random random = new Random(3);
        for (int i = 0; i < 30_000; i++) {
            String text = text(random);
            int from = random.nextInt(text.length());
            int to = from + 1 + random.nextInt(text.length() - from);
            assertThat(plainLabels(text, from, to)).as(text.substring(from, to)).isEqualTo(oneByOne(text, from, to));
        }
    }

    private static int plainLabels(String text, int from, int to) {
        return Hosts.plainLabels(ByteText.of(text), from, to);
    }

    private static int oneByOne(String text, int from, int to) {
        String host = text.substring(from, to);
        boolean cut = host.endsWith("-") && text.startsWith("-", to);
        if (host.endsWith(".") || cut || text.regionMatches(true, from, "www.", 0, 4)) {
            return 0;
        }
        String[] labels = host.split("\\.");
        for (String label : labels) {
            boolean plain = label.matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,62}");
            if (!plain || label.contains("--")) {
                return 0;
            }
        }
        return labels.length;
    }

    private static String text(Random random) {
        String characters = random.nextBoolean() ? "abcW.." : random.nextBoolean() ? "w.w.a" : "aB1.-_/@: =\u00e9";
        StringBuilder text = new StringBuilder();
        for (int left = 2 + random.nextInt(80); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.append('x').toString();
    }
}
