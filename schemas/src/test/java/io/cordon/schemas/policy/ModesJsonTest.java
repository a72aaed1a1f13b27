package io.cordon.schemas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModesJsonTest {

    @Test
    void shouldReadWhatItWrote() {
        // Given
        Modes modes = Modes.none()
                .detection(Optional.of(Mode.SHADOW))
                .containment(Optional.of(Mode.STEP_UP))
                .detector("call-burst", Optional.of(Mode.OFF))
                .connector("postgresql:orders", Optional.of(Mode.SHADOW));

        // When
        String document = ModesJson.write(modes);

        // Then
        assertThat(document)
                .isEqualTo(
                        "{\"detection\":\"shadow\",\"containment\":\"step-up\",\"detectors\":{\"call-burst\":\"off\"},"
                                + "\"connectors\":{\"postgresql:orders\":\"shadow\"}}");
        assertThat(ModesJson.read(document)).isEqualTo(modes);
        assertThat(ModesJson.read(ModesJson.write(Modes.none()))).isEqualTo(Modes.none());
    }

    @Test
    void shouldTakeBackWhatWasSet() {
        // Given
        Modes modes = Modes.none().detector("call-burst", Optional.of(Mode.OFF)).detection(Optional.of(Mode.SHADOW));

        // When
        Modes back = modes.detector("call-burst", Optional.empty()).detection(Optional.empty());

        // Then
        assertThat(back).isEqualTo(Modes.none());
    }

    @Test
    void shouldNameEveryProblemAndReadNoHalf() {
        assertThatThrownBy(
                        () -> ModesJson.read(
                                "{\"detektion\":\"shadow\",\"detection\":\"off\",\"containment\":\"loud\",\"connectors\":[],\"detectors\":{\"a\":1}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "detektion is not known",
                        "detection is neither shadow nor enforce",
                        "containment is none of",
                        "connectors is not an object",
                        "a is none of");
        assertThatThrownBy(() -> ModesJson.read("{")).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> ModesJson.read("[]")).hasMessageContaining("not a JSON object");
    }
}
