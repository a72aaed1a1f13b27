package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.baseline.BaselineLearner.Limits;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final Baseline BASELINE = baseline(1);

    @Test
    void shouldReadWhatItWrote() {
        // Given
        Baselines baselines = Baselines.of(List.of(BASELINE));

        // When
        Baselines read = Baselines.decode(baselines.encode());

        // Then
        assertThat(read).isEqualTo(baselines);
        assertThat(read.version()).isEqualTo(baselines.version());
        assertThat(read.of(Observations.TYPE)).contains(BASELINE);
        assertThat(read.of("coder")).isEmpty();
    }

    @Test
    void shouldHaveAnotherVersionWhenAnythingDiffers() {
        assertThat(Baselines.of(List.of(baseline(2))).version())
                .isNotEqualTo(Baselines.of(List.of(BASELINE)).version());
        assertThat(Baselines.NONE.version()).isEqualTo("none");
    }

    @Test
    void shouldRefuseWhatIsCutShort() {
        // Given
        byte[] stored = Baselines.of(List.of(BASELINE)).encode();

        // Then
        for (int length = 0; length < stored.length; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> Baselines.decode(cut)).isInstanceOf(UnreadableBaselineException.class);
        }
    }

    @Test
    void shouldRefuseANewerForm() {
        // Given
        byte[] newer = BASELINE.encode();
        newer[0] = 3;

        // Then
        assertThatThrownBy(() -> Baseline.decode(newer))
                .isInstanceOf(UnreadableBaselineException.class)
                .hasMessage("the baseline has the form 3, this release reads 1 to 2");
    }

    @Test
    void shouldShowItselfAsJson() {
        assertThat(BASELINE.toJson())
                .startsWith("{\"id\":\"helpdesk@1\"")
                .contains("\"start>read\":3", "\"runtimes\":{\"a \\u0022quoted\\u0022 name\":3}", "\"2\":3");
    }

    @Test
    void shouldNeitherExcuseNorExaggerateWhenAllSessionsAreAlike() {
        assertThat(BASELINE.callsInSession().deviation(11)).isZero();
        assertThat(BASELINE.callsInSession().deviation(40)).isBetween(2.5, 10.0);
    }

    private static Baseline baseline(long version) {
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.CHOSEN);
        for (int i = 0; i < 3; i++) {
            learner.learn(Observations.of("a \"quoted\" name", 2));
        }
        return learner.baseline(version);
    }
}
