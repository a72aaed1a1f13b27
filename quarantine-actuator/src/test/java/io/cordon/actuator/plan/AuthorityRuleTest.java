package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose commands are followed. */
class AuthorityRuleTest {
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final AuthorityRule rule = new AuthorityRule(Set.of("containment"), 2, CLOCKS);

    @Test
    void shouldFollowTheEpochThatItKnowsAndAnyHigherOne() {
        // When / Then
        assertThat(rule.objection(order("containment", 2), World.START)).isEmpty();
        assertThat(rule.objection(order("containment", 3), World.START)).isEmpty();
    }

    @Test
    void shouldRefuseATopologyThatWasReplaced() {
        // When
        var objection = rule.objection(order("containment", 1), World.START);

        // Then
        assertThat(objection).contains("authority epoch 1 is superseded by 2");
    }

    @Test
    void shouldRefuseAStrangerWhateverItsEpoch() {
        // When
        var objection = rule.objection(order("shadow", 9), World.START);

        // Then
        assertThat(objection).contains("application shadow has no authority here");
    }

    @Test
    void shouldRiseWithWhatItFollowsAndNeverFall() {
        // When
        var risen = rule.after(order("containment", 5)).after(order("containment", 3));

        // Then
        assertThat(risen).isEqualTo(new AuthorityRule(Set.of("containment"), 5, CLOCKS));
        assertThat(risen.objection(order("containment", 4), World.START)).isPresent();
    }

    @Test
    void shouldTakeNothingForExpiredBeforeItHasByTheSlowestClock() {
        // Given
        var order = order("containment", 2);
        Instant end = order.expiresAt().plus(CLOCKS);

        // When / Then
        assertThat(rule.objection(order, end.minusMillis(1))).isEmpty();
        assertThat(rule.objection(order, end)).contains("expired at " + order.expiresAt());
    }

    private static Order order(String application, long epoch) {
        var order = World.contain(1);
        return new Order(
                order.key(),
                order.subject(),
                order.root(),
                order.epoch(),
                order.rung(),
                new Authority(application, epoch),
                order.caseId(),
                order.reason(),
                order.eventTime(),
                order.issuedAt(),
                order.expiresAt(),
                order.issue(),
                order.drill(),
                order.byPerson());
    }
}
