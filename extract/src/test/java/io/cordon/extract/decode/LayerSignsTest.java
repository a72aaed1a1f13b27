package io.cordon.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerSignsTest {

    private static final String ALPHABET = "abAB09fF-_.: /%\\\n\u00e9";

    private final List<Layer> layers =
            List.of(new PercentLayer(), new EscapeLayer(), new Base64Layer(true), new HexLayer(), new SeparatedLayer());

    @Test
    void shouldBeInNoTextWithoutASignReadInEitherDirection() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            for (Layer layer : layers) {
                List<Decoded> forwards = new ArrayList<>();
                List<Decoded> backwards = new ArrayList<>();
                boolean sign = layer.unwrap(new Decoded("", text), budget(), forwards::add);
                layer.unwrap(new Decoded("", reversed(text)), budget(), backwards::add);
                if (!sign) {
                    assertThat(forwards).as(text).isEmpty();
                    assertThat(backwards).as(text).isEmpty();
                }
            }
        }
    }

    /** Of few kinds of characters, so that all layers are in some. */
    private static String text(Random random) {
        int from = random.nextInt(ALPHABET.length() - 3);
        int kinds = 2 + random.nextInt(ALPHABET.length() - from - 2);
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(90); length > 0; length--) {
            text.append(ALPHABET.charAt(from + random.nextInt(kinds)));
        }
        int width = random.nextInt(5);
        return width == 0 ? text.toString() : text.toString().replaceAll("(?s)(.{" + width + "})", "$1-");
    }

    private static DecodeBudget budget() {
        return new DecodeBudget(1 << 16);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
