package io.cordon.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void shouldSayWhatIsReachedAndByHowMuchItFallsShort() {
        Target inTime = Target.atLeast(92, 95);
        Target benign = Target.atMost(1, .5);

        assertThat(inTime.verdict(95)).isEqualTo("aim");
        assertThat(inTime.verdict(92.4)).isEqualTo("must");
        assertThat(inTime.verdict(90)).isEqualTo("short by 2.0");
        assertThat(benign.verdict(.5)).isEqualTo("aim");
        assertThat(benign.verdict(.8)).isEqualTo("must");
        assertThat(benign.verdict(1.25)).isEqualTo("short by 0.3");
        assertThat(benign).hasToString("<= 1 (0.5)");
    }
}
