package io.cordon.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.SessionIdentity;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchesTest {

    private static final String OF_AGENT = Keys.gate("acme", SubjectKind.AGENT, "clerk", GateEntryKind.CONTAIN);
    private static final String OF_CREDENTIAL =
            Keys.gate("acme", SubjectKind.CREDENTIAL, "token", GateEntryKind.CONTAIN);

    private final Watches watches = new Watches();

    @Test
    void shouldFindThoseWhomADenialConcerns() {
        // When
        Watch one = watch("one");
        Watch other = watch("other");

        // Then
        assertThat(watches.concernedBy(hold("one"))).containsExactly(one);
        assertThat(watches.concernedBy(OF_AGENT)).containsExactlyInAnyOrder(one, other);
        assertThat(watches.concernedBy(hold("stranger"))).isEmpty();
    }

    @Test
    void shouldFindWhoHoldsACredential() {
        // Given
        Watch one = watch("one");
        watch("other");

        // When
        watches.holds("one", "token");
        watches.holds("stranger", "token");

        // Then
        assertThat(watches.concernedBy(OF_CREDENTIAL)).containsExactly(one);
    }

    @Test
    void shouldForgetAllOfASession() {
        // Given
        watch("one");
        Watch other = watch("other");
        watches.holds("one", "token");

        // When
        watches.remove("one");

        // Then
        assertThat(watches.size()).isEqualTo(1);
        assertThat(watches.concernedBy(hold("one"))).isEmpty();
        assertThat(watches.concernedBy(OF_CREDENTIAL)).isEmpty();
        assertThat(watches.concernedBy(OF_AGENT)).containsExactly(other);
    }

    @Test
    void shouldTellOnlyTheLastWatchOfASession() {
        // Given
        watch("one");

        // When
        Watch last = watch("one");

        // Then
        assertThat(watches.concernedBy(hold("one"))).containsExactly(last);
        assertThat(watches.of(identity("one"))).isSameAs(last);
        assertThat(watches.size()).isEqualTo(1);
    }

    @Test
    void shouldWatchWhoIsAskedForOnce() {
        // When
        Watch first = watches.of(identity("one"));

        // Then
        assertThat(watches.of(identity("one"))).isSameAs(first);
        assertThat(watches.concernedBy(hold("one"))).containsExactly(first);
    }

    private Watch watch(String session) {
        return watches.add(session, new Watch(identity(session), notice -> {}));
    }

    private static String hold(String session) {
        return Keys.gate("acme", SubjectKind.SESSION, session, GateEntryKind.HOLD);
    }

    private static SessionIdentity identity(String session) {
        return new SessionIdentity("acme", session, session, Optional.empty(), 0, "clerk", "clerk", "", "test", 0);
    }
}
