package io.cordon.gate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.gate.view.Standing;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Rung;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void shouldSayNothingWhenNothingSpeaksAgainstACall() {
        assertThat(of(Verdict.ALLOW)).isEmpty();
    }

    @Test
    void shouldSayWhomToAskWhenTheSessionIsContained() {
        Standing standing = new Standing(Optional.of(Rung.QUARANTINE), false);

        assertThat(of(StandingRule.judge(standing, Capability.EGRESS)))
                .isEqualTo(
                        "send_mail is denied: this session is stopped: its access is being taken away. The agent can't "
                                + "change that. If the call was right, ask security operations to release session s-1.");
    }

    @Test
    void shouldSayWhatAnApprovalIsForWhenAPersonMustAgree() {
        Standing standing = new Standing(Optional.of(Rung.STEP_UP), false);

        assertThat(of(StandingRule.judge(standing, Capability.EGRESS)))
                .startsWith("send_mail waits for a person: ")
                .endsWith("Somebody who may approve for session s-1 can let exactly this call through, with these "
                        + "arguments and once; then make it again.");
    }

    @Test
    void shouldAdviseToTryAgainWhenTheGateCannotSee() {
        Verdict blind = FailurePolicy.standard().without(Capability.PAYMENT, "gate-cold", "the gate has just started");

        assertThat(of(blind))
                .startsWith("send_mail is denied: the gate has just started. Make the call again in a moment");
    }

    @Test
    void shouldSayThatAPersonApproved() {
        assertThat(of(new Verdict(Decision.ALLOW, "approved", "a person approved this call", Remedy.NONE)))
                .isEqualTo("send_mail may run: a person approved this call.");
    }

    private static String of(Verdict verdict) {
        return Explanation.of(verdict, "send_mail", "s-1");
    }
}
