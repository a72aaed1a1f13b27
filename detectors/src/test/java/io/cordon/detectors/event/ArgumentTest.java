package io.cordon.detectors.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentTest {

    @Test
    void shouldKeepPiecesApartSoThatNoneIsTakenForAValueThatTheUserNamed() {
        // Given
        ValuePrints mixed = ValuePrints.fromBytes(ByteBuffer.allocate(3 * ValuePrints.ENTRY_BYTES)
                .put(ValueKind.NAME.code())
                .putLong(1)
                .put(ValueKind.FRAGMENT.code())
                .putLong(2)
                .put(ValueKind.WHOLE.code())
                .putLong(3)
                .array());

        // When
        Argument argument = new Argument("url", Argument.Role.DESTINATION, 9, mixed, TokenPrints.NONE, List.of());

        // Then
        assertThat(argument.values().size()).isEqualTo(2);
        assertThat(argument.values().print(1)).isEqualTo(3);
        assertThat(argument.fragments().size()).isEqualTo(1);
        assertThat(argument.fragments().print(0)).isEqualTo(2);
    }
}
