package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.facts.UnreadableStateException;
import org.junit.jupiter.api.Test;

class CredentialFormTest {
    private final CredentialWatch watch = CredentialWatch.of(id -> Settings.DEFAULT);

    @Test
    void shouldReadWhatWasWritten() {
        // Given
        CredentialFacts facts = new CredentialFacts();
        facts.belongsTo("agent-1", "support");
        watch.take(facts, new Sign.Issued(Life.owner(), Life.moment(1)));
        watch.take(
                facts, new Sign.Reported(new Sign.By("thief", "thief"), "pod-2", OriginLevel.VERIFIED, Life.moment(2)));
        watch.take(facts, new Sign.Accepted("orders", "a", "use-1", 900_000, 901_000, 902_000));
        watch.take(facts, new Sign.Answered(false, 3, 903_000));
        watch.take(facts, new Sign.Accepted("orders", "b", "use-2", 950_000, 951_000, 952_000));

        // When
        CredentialFacts read = CredentialFacts.decode(facts.encode());

        // Then
        assertThat(read.encode()).isEqualTo(facts.encode());
        assertThat(read.agentType()).isEqualTo("support");
        assertThat(read.owners()).containsExactly("owner");
        assertThat(read.nextDue()).hasValue(1_042_000);
    }

    @Test
    void shouldRefuseWhatANewerReleaseWrote() {
        // Given
        byte[] newer = new CredentialFacts().encode();
        newer[0] = 9;

        // When / Then
        assertThatThrownBy(() -> CredentialFacts.decode(newer))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessageContaining("version 9");
    }
}
