package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A planted credential is nobody's: its use is a fact, and there is nobody to contain. */
class CanaryCredentialTest {

    @Test
    void shouldBeAFactThatNobodyIsContainedFor() {
        // When
        Sighting sighting = new Life().learn(used("orders", 10)).said().getFirst();

        // Then
        assertThat(sighting.detection().id()).isEqualTo("canary-credential");
        assertThat(sighting.grade()).isEqualTo(Grade.FACT);
        assertThat(sighting.rung()).isEqualTo(Rung.ALERT);
        assertThat(sighting.eventId()).contains("use-10");
    }

    @Test
    void shouldBeSaidOnceForEachTarget() {
        // When
        List<String> said = new Life()
                .learn(used("orders", 10))
                .learn(used("orders", 20))
                .learn(used("wiki", 30))
                .detections();

        // Then
        assertThat(said).containsExactly("canary-credential", "canary-credential");
    }

    private static Sign used(String source, long at) {
        return new Sign.Baited(new Sign.Accepted(source, "here", "use-" + at, at * 1000, at * 1000, at * 1000));
    }
}
