package io.cordon.gate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.gate.view.Standing;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Rung;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingRuleTest {

    @ParameterizedTest
    @CsvSource({
        "STEP_UP,   READ,    ALLOW",
        "STEP_UP,   EGRESS,  STEP_UP",
        "STEP_UP,   PAYMENT, STEP_UP",
        "CONSTRAIN, READ,    ALLOW",
        "CONSTRAIN, WRITE,   DENY",
        "CONSTRAIN, UNKNOWN, DENY",
        "ALERT,     EGRESS,  ALLOW"
    })
    void shouldGoAsFarAsTheRungSays(Rung rung, Capability capability, Decision expected) {
        assertThat(StandingRule.judge(standing(rung), capability).decision()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void shouldDenyEverythingWhenContained(Capability capability) {
        assertThat(StandingRule.judge(standing(Rung.QUARANTINE), capability).decision())
                .isEqualTo(Decision.DENY);
        assertThat(StandingRule.judge(standing(Rung.HOLD), capability).decision())
                .isEqualTo(Decision.DENY);
    }

    @Test
    void shouldDenyWhenARungIsOfANewerTopology() {
        assertThat(StandingRule.judge(standing(Rung.UNKNOWN), Capability.READ).decision())
                .isEqualTo(Decision.DENY);
    }

    @Test
    void shouldSaySoInWordsThatAPersonUnderstands() {
        assertThat(StandingRule.judge(standing(Rung.HOLD), Capability.READ).reason())
                .isEqualTo("this session is stopped: its access is being taken away");
    }

    private static Standing standing(Rung rung) {
        return new Standing(Optional.of(rung), false);
    }
}
