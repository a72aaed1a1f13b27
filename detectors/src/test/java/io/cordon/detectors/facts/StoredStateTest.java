package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.event.SessionRef;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredStateTest {

    private final SessionFacts session = SessionFacts.blank(new SessionRef("acme", "main", "main"));

    @Test
    void shouldRefuseWhatANewerReleaseStored() {
        // Given
        byte[] newer = session.encode();
        newer[0] = SessionFacts.VERSION + 1;

        // Then
        assertThatThrownBy(() -> SessionFacts.decode(newer))
                .isInstanceOf(UnreadableStateException.class)
                .hasMessage(
                        "the stored session record has version 3, this release reads 1 to 2: run the release that wrote it,"
                                + " or a newer one");
    }

    @Test
    void shouldRefuseWhatIsCutShort() {
        // Given
        byte[] stored = session.encode();

        // Then
        for (int length = 0; length < stored.length; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> SessionFacts.decode(cut)).isInstanceOf(UnreadableStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void shouldReadTheNumberThatWasWritten(long number) {
        // Given
        StateWriter out = new StateWriter();
        out.number(number);
        out.print(number);

        // When
        StateReader in = new StateReader(out.toBytes());

        // Then
        assertThat(in.number()).isEqualTo(number);
        assertThat(in.print()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "caf\u00e9", "\u65e5\u672c", "tail \ud83d\ude00"})
    void shouldReadTheTextThatWasWritten(String text) {
        // Given
        StateWriter out = new StateWriter();
        out.text(text);
        out.u8(7);

        // When
        StateReader in = new StateReader(out.toBytes());

        // Then
        assertThat(in.text()).isEqualTo(text);
        assertThat(in.u8()).isEqualTo(7);
    }

    @Test
    void shouldLeaveARecordAsItWasWhenTheNextOneIsWritten() {
        // Given
        byte[] stored = session.encode();
        byte[] before = stored.clone();

        // When
        SessionFacts.blank(new SessionRef("another", "main", "main")).encode();

        // Then
        assertThat(stored).isEqualTo(before);
    }

    @Test
    void shouldStaySmallWhenASessionIsYoung() {
        assertThat(session.encode().length).isLessThan(150);
        assertThat(TreeFacts.blank(PrintPages.inMemory()).encode().length).isLessThan(50);
    }
}
