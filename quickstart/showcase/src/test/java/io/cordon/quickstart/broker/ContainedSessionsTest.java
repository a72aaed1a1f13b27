package io.cordon.quickstart.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainedSessionsTest {
    private static final Applicant APPLICANT = new Applicant("child", "root", "agent-1", List.of());

    private final ContainedSessions contained = new ContainedSessions();

    @Test
    void shouldStopAContainedSessionAndItsWholeTree() {
        // When, Then
        assertThat(contained.stops(APPLICANT)).isFalse();
        contained.follow(containment(SubjectKind.TREE, "root", SubjectState.CONTAINING));
        assertThat(contained.stops(APPLICANT)).isTrue();
    }

    @Test
    void shouldGoOnWhenTheContainmentWasReleasedOrDeclined() {
        // Given
        contained.follow(containment(SubjectKind.SESSION, "child", SubjectState.CONTAINED));

        // When
        contained.follow(containment(SubjectKind.SESSION, "child", SubjectState.RELEASED));

        // Then
        assertThat(contained.stops(APPLICANT)).isFalse();
    }

    @Test
    void shouldStopWhenTheStateIsNotKnown() {
        // When
        contained.follow(containment(SubjectKind.AGENT, "agent-1", SubjectState.UNKNOWN));

        // Then
        assertThat(contained.stops(APPLICANT)).isTrue();
    }

    private static Containment containment(SubjectKind kind, String ref, SubjectState state) {
        return Containment.newBuilder()
                .setTenant("acme")
                .setSubject(Subject.newBuilder().setKind(kind).setRef(ref).build())
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setState(state)
                .setCaseId("case")
                .setReason("reason")
                .setPoints(List.of())
                .setEventTime(Instant.EPOCH)
                .setOpenedAt(Instant.EPOCH)
                .setChangedAt(Instant.EPOCH)
                .build();
    }
}
