package io.cordon.gate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "READ, ALLOW",
        "WRITE, ALLOW",
        "EXECUTE, ALLOW",
        "EGRESS, STEP_UP",
        "SECRET, STEP_UP",
        "DELEGATE, STEP_UP",
        "PAYMENT, DENY",
        "ADMIN, DENY",
        "DESTRUCTIVE, DENY"
    })
    void shouldKeepReadingAndStopWhatCannotBeUndoneWhenTheGateCannotSee(Capability capability, Decision expected) {
        assertThat(FailurePolicy.standard()
                        .without(capability, "gate-cold", "why")
                        .decision())
                .isEqualTo(expected);
    }

    @Test
    void shouldDenyAClassThatThePolicyDoesNotName() {
        FailurePolicy empty = new FailurePolicy(Duration.ofSeconds(3), Map.of());

        assertThat(empty.without(Capability.READ, "gate-cold", "why").decision())
                .isEqualTo(Decision.DENY);
    }
}
