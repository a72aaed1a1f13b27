package io.cordon.actuator.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.AuthorityRule;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.SubjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One authority for all partitions of an instance: what one of them was told holds for the others. */
class FollowedAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final FollowedAuthority authority =
            new FollowedAuthority(new AuthorityRule(Set.of("containment"), 0, Duration.ofMinutes(5)));

    @Test
    void shouldFollowTheHighestEpochOnly() {
        // Given
        assertThat(authority.objection(order(1), NOW)).isEmpty();

        // When: the topology is replaced by one with a higher epoch, and a late command of the first comes after it
        authority.follow(order(2));
        authority.follow(order(1));

        // Then
        assertThat(authority.objection(order(1), NOW)).contains("authority epoch 1 is superseded by 2");
        assertThat(authority.objection(order(2), NOW)).isEmpty();
    }

    private static Order order(long authorityEpoch) {
        return new Order(
                new CommandKey("c", CommandKey.Action.CONTAIN),
                new SubjectKey("acme", SubjectKey.Kind.SESSION, "s"),
                "s",
                1,
                "QUARANTINE",
                new Authority("containment", authorityEpoch),
                "case",
                "reason",
                NOW,
                NOW,
                NOW.plusSeconds(60),
                1,
                false,
                false);
    }
}
