package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.decode.Wrappings;
import io.cordon.extract.secret.Decoys;
import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of one print: whatever a secret is wrapped in on its way out, it prints as when it was read. */
class EverySecretThroughEveryLayerTest {

    private final Extractor extractor = Keys.extractor();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldPrintASecretAlikeThroughEachLayer(long seed) {
        new Decoys(new Random(seed)).all().forEach(sample -> {
            SecretHit read = extractor.content(sample.text()).secrets().get(0);
            Wrappings.SINGLE.forEach((layer, wrapping) -> {
                // When
                List<SecretHit> sent = sent("Look: " + wrapping.apply(sample.text()));

                // Then
                assertThat(sent).as(sample.format() + " in " + layer).anySatisfy(hit -> {
                    assertThat(hit.format()).isEqualTo(sample.format());
                    assertThat(hit.print()).isEqualTo(read.print());
                    assertThat(hit.cross()).isEqualTo(read.cross());
                    assertThat(hit.layer()).isEqualTo(layer);
                });
            });
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void shouldPrintABareSecretAsAValueThroughEachLayer(long seed) {
        new Decoys(new Random(seed)).all().forEach(sample -> {
            FoundSecret found = SecretScanner.scan(sample.text(), 1).get(0);
            long print = extractor.content(sample.text()).secrets().get(0).print();
            boolean inOnePiece = !sample.format().equals("private-key");
            Wrappings.SINGLE.forEach((layer, wrapping) -> {
                // When
                CallFeatures call = call(wrapping.apply(sample.secret()));

                // Then
                assertThat(call.arguments().get(0).values().contains(print) || !inOnePiece)
                        .as(sample.format() + " in " + layer)
                        .isTrue();
            });
        });
    }

    private List<SecretHit> sent(String text) {
        return call(text).arguments().get(0).secrets();
    }

    private CallFeatures call(String text) {
        return extractor.call("send_message", Map.of("body", text), Optional.empty());
    }
}
