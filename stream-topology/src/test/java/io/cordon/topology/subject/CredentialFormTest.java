package io.cordon.topology.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CredentialFormTest {

    @Test
    void shouldReadWhatWasWritten() {
        // Given
        CredentialRecord record = CredentialRecord.UNKNOWN
                .of("agent-1", "support")
                .with(Holder.unknown("s-1", "r-1").issuedTo().used("pod-1", 1_000, 1))
                .with(Holder.unknown("s-2", "r-2").ended(2_000))
                .told("foreign s-2")
                .answered(true, 3)
                .at(2_000);

        // When
        CredentialRecord read = CredentialForm.decode(CredentialForm.encode(record));

        // Then
        assertThat(read).isEqualTo(record);
    }

    @Test
    void shouldRefuseWhatANewerReleaseWrote() {
        // Given
        byte[] newer = CredentialForm.encode(CredentialRecord.UNKNOWN);
        newer[0] = 2;

        // When / Then
        assertThatThrownBy(() -> CredentialForm.decode(newer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void shouldStayBoundedWhenManySessionsUseACredential() {
        // Given
        CredentialRecord record =
                CredentialRecord.UNKNOWN.with(Holder.unknown("owner", "owner").issuedTo());

        // When
        for (int i = 0; i < 1_000; i++) {
            record = record.with(Holder.unknown("s-" + i, "r").used("pod", i, i + 1))
                    .told("foreign s-" + i);
        }

        // Then
        assertThat(record.holders()).hasSize(CredentialRecord.MAX_HOLDERS);
        assertThat(record.told()).hasSize(CredentialRecord.MAX_TOLD);
        assertThat(record.issuedTo()).extracting(Holder::session).containsExactly("owner");
        assertThat(CredentialForm.encode(record)).hasSizeLessThan(4_096);
    }

    @Test
    void shouldIgnoreAnAnswerOfAnOlderEpoch() {
        // Given
        CredentialRecord contained = CredentialRecord.UNKNOWN.answered(true, 2);

        // When / Then
        assertThat(contained.answered(false, 1)).isSameAs(contained);
    }
}
