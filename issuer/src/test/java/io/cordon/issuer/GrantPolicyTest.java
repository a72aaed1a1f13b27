package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.issuer.GrantPolicy.Decision;
import io.cordon.schemas.grant.GrantRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class GrantPolicyTest {
    private static final Caller BILLING = new Caller.Certificate(new X500Principal("CN=billing, O=Acme"));
    private static final GrantRequest ROOT = new GrantRequest(
            "acme", "billing-runtime", "billing-bot", "billing", "s-1", "s-1", Optional.empty(), "ab", false);

    private final GrantPolicy policy = new GrantPolicy(List.of(new RuntimeRule(
            BILLING,
            "acme",
            "billing-runtime",
            Set.of("billing-bot"),
            Set.of("billing"),
            Set.of("ab"),
            false,
            false,
            true,
            Duration.ofHours(1))));

    @Test
    void shouldAllowWhatIsNamed() {
        assertThat(policy.decide(BILLING, ROOT)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void shouldKnowACertificateHoweverItsNameIsWritten() {
        var same = new Caller.Certificate(new X500Principal("cn=billing,o=acme"));

        assertThat(policy.decide(same, ROOT)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void shouldNotTakeATokenForACertificateOfThatName() {
        assertThat(policy.decide(new Caller.Token("CN=billing, O=Acme"), ROOT)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void shouldRefuseAllThatGoesFurther() {
        assertThat(why(asked("globex", "billing-runtime", "billing-bot", "billing", "ab", false)))
                .contains("tenant globex");
        assertThat(why(asked("acme", "payroll-runtime", "billing-bot", "billing", "ab", false)))
                .contains("not runtime payroll-runtime");
        assertThat(why(asked("acme", "billing-runtime", "payroll-bot", "billing", "ab", false)))
                .contains("agent payroll-bot");
        assertThat(why(asked("acme", "billing-runtime", "billing-bot", "payroll", "ab", false)))
                .contains("agent type payroll");
        assertThat(why(asked("acme", "billing-runtime", "billing-bot", "billing", "cd", false)))
                .contains("declared scope");
        assertThat(why(asked("acme", "billing-runtime", "billing-bot", "billing", "", false)))
                .as("no scope is the widest")
                .contains("declared scope");
        assertThat(why(asked("acme", "billing-runtime", "billing-bot", "billing", "ab", true)))
                .contains("no drills");
    }

    @Test
    void shouldRefuseASubAgentOfARuntimeThatHasNone() {
        assertThat(why(new GrantRequest(
                        "acme",
                        "billing-runtime",
                        "billing-bot",
                        "billing",
                        "s-2",
                        "s-1",
                        Optional.of("s-1"),
                        "ab",
                        false)))
                .contains("no sub-agents");
    }

    private String why(GrantRequest request) {
        return ((Decision.Refused) policy.decide(BILLING, request)).why();
    }

    private static GrantRequest asked(
            String tenant, String runtime, String agent, String type, String scope, boolean drill) {
        return new GrantRequest(tenant, runtime, agent, type, "s-1", "s-1", Optional.empty(), scope, drill);
    }
}
