package io.cordon.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.extract.text.ByteText;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final String SECRET = "the message is: hunter2-correct";

    @Test
    void shouldTakeOffEachLayer() {
        Wrappings.SINGLE.forEach((name, wrapping) -> {
            // When
            List<Decoded> decoded = Layers.OUTBOUND.unwrap("data=" + wrapping.apply(SECRET), 1, budget());

            // Then
            assertThat(decoded).as(name).anySatisfy(layer -> {
                assertThat(layer.layer()).isEqualTo(name);
                assertThat(layer.text()).contains(SECRET);
            });
        });
    }

    @Test
    void shouldTakeOffLayersOnTopOfEachOther() {
        // Given
        String wrapped = Wrappings.hex(Wrappings.base64(Wrappings.percent(SECRET)));

        // When
        List<Decoded> decoded = Layers.OUTBOUND.unwrap(wrapped, 3, budget());

        // Then
        assertThat(decoded).contains(new Decoded("hex>base64>url", SECRET));
    }

    @Test
    void shouldReadBase64OverLines() {
        // Given
        String lines =
                Base64.getMimeEncoder().encodeToString((SECRET + " ").repeat(10).getBytes(UTF_8));

        // When
        List<Decoded> decoded = Layers.INBOUND.unwrap(lines, 1, budget());

        // Then
        assertThat(decoded)
                .singleElement()
                .satisfies(layer -> assertThat(layer.text()).endsWith(SECRET + " "));
    }

    @Test
    void shouldReadBackwardsOnlyWhereSomethingMayBe() {
        assertThat(Layers.OUTBOUND.unwrap(ByteText.of("write to everybody"), 3, budget(), text -> false))
                .isEmpty();
        assertThat(Layers.OUTBOUND.unwrap(ByteText.of("write to everybody"), 1, budget(), text -> true))
                .extracting(Decoded::layer, Decoded::text)
                .containsExactly(tuple("reversed", "ydobyreve ot etirw"));
        Wrappings.SINGLE.forEach((name, wrapping) -> {
            String backwards =
                    new StringBuilder(wrapping.apply(SECRET)).reverse().toString();
            List<Decoded> all = Layers.OUTBOUND.unwrap(ByteText.of(backwards), 3, budget(), text -> true);
            if (!name.equals("reversed")) {
                assertThat(Layers.OUTBOUND.unwrap(ByteText.of(backwards), 3, budget(), text -> false))
                        .as(name)
                        .containsAll(all.stream()
                                .filter(layer -> layer.layer().contains("reversed>"))
                                .toList());
            }
        });
    }

    @Test
    void shouldStayWithinDepth() {
        // Given
        String wrapped = SECRET;
        for (int i = 0; i < 5; i++) {
            wrapped = Wrappings.base64(wrapped);
        }

        // When
        List<Decoded> decoded = Layers.INBOUND.unwrap(wrapped, 3, budget());

        // Then
        assertThat(decoded)
                .extracting(Decoded::layer)
                .containsExactly("base64", "base64>base64", "base64>base64>base64");
    }

    @Test
    void shouldStayWithinTheBudgetWhenACompressedTextUnfolds() {
        // Given
        String bomb = Wrappings.gzip("x".repeat(10_000_000));
        DecodeBudget budget = budget();

        // When
        List<Decoded> decoded = Layers.OUTBOUND.unwrap(bomb, 1, budget);

        // Then
        assertThat(decoded)
                .allSatisfy(layer -> assertThat(layer.text().length()).isLessThanOrEqualTo(64 << 10));
        assertThat(budget.isExhausted()).isTrue();
    }

    @Test
    void shouldLeaveOrdinaryTextAlone() {
        assertThat(Layers.INBOUND.unwrap("internationalization of /usr/local/lib/python3 is 100% done", 3, budget()))
                .isEmpty();
    }

    private static DecodeBudget budget() {
        return new DecodeBudget(64 << 10);
    }
}
