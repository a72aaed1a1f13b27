package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.print.TokenPrints;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private final SessionFacts session = SessionFacts.blank(new SessionRef("acme", "main", "main"));

    @Test
    void shouldCountWhatFollowsWhat() {
        // When
        call("search", Capability.READ);
        call("search", Capability.READ);
        call("send", Capability.EGRESS);

        // Then
        SessionObservation seen = SessionFacts.decode(session.encode()).observation("runtime");
        int read = Capability.READ.ordinal();
        assertThat(seen.transitions().count(Transitions.START, read)).isEqualTo(1);
        assertThat(seen.transitions().count(read, read)).isEqualTo(1);
        assertThat(seen.transitions().count(read, Capability.EGRESS.ordinal())).isEqualTo(1);
        assertThat(seen.transitions().total()).isEqualTo(3);
        assertThat(seen.tools()).containsOnly(entry(NameHash.of("search"), 2), entry(NameHash.of("send"), 1));
    }

    @Test
    void shouldStayBoundedHoweverLongTheSessionIs() {
        // When
        for (int i = 0; i < 10_000; i++) {
            call("tool-" + i % 100, Capability.READ);
        }

        // Then
        SessionObservation seen = session.observation("runtime");
        assertThat(seen.transitions().total()).isEqualTo(256);
        assertThat(seen.tools()).hasSize(Shape.TOOLS);
        assertThat(session.encode().length).isLessThan(600);
    }

    @Test
    void shouldKeepTheHighestSuspicionOfEachEffect() {
        // When
        session.suspicion(1, 40);
        session.suspicion(1, 20);
        session.suspicion(3, 0);
        session.suspicion(4, 1_000);

        // Then
        assertThat(SessionFacts.decode(session.encode()).observation("runtime").points())
                .containsOnly(entry(1, 40), entry(3, 0), entry(4, 100));
        assertThat(session.shape().suspicion(0)).isEqualTo(-1);
    }

    @Test
    void shouldRememberTheStrongestFinding() {
        // When
        session.found(Rung.QUARANTINE);
        session.found(Rung.ALERT);

        // Then
        assertThat(SessionFacts.decode(session.encode()).shape().strongest()).isEqualTo(Rung.QUARANTINE);
    }

    private void call(String tool, Capability capability) {
        ToolCallRequested call = new ToolCallRequested(
                "c",
                tool,
                capability,
                false,
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Acts.NONE,
                TokenPrints.NONE,
                0);
        session.shape().called(call, NameHash.of(tool), 1);
    }
}
