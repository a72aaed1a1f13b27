package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlobTest {

    @Test
    void shouldMatchWhatTheSameRegularExpressionMatches() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String glob = some(random, "ab*?*", 6);
            String word = some(random, "aabb\n", 8) + (random.nextInt(8) == 0 ? "\ud83d\ude00" : "");
            Pattern pattern = Pattern.compile(glob.replace("*", ".*").replace('?', '.'), Pattern.DOTALL);
            assertThat(new Glob(glob).matches(word))
                    .as("%s of %s", glob, word)
                    .isEqualTo(pattern.matcher(word).matches());
        }
    }

    private static String some(Random random, String characters, int most) {
        StringBuilder some = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            some.append(characters.charAt(random.nextInt(characters.length())));
        }
        return some.toString();
    }
}
