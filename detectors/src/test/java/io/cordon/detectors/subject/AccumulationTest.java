package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.detector.Settings;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Credentials that pile up, and those that come with the work. */
class AccumulationTest {
    private static final long HOUR = 3_600_000;

    private final Accumulation rule = new Accumulation(Settings.DEFAULT);
    private Holdings holdings = new Holdings();
    private OptionalLong p99 = OptionalLong.empty();
    private int next;

    @Test
    void shouldAskWhenASessionHoldsTooManyLivingCredentials() {
        // Given
        for (int i = 0; i < 16; i++) {
            assertThat(issued(i)).isEmpty();
        }

        // When / Then
        assertThat(issued(16)).hasValueSatisfying(why -> assertThat(why).contains("17 living credentials"));
    }

    @Test
    void shouldSayNothingWhenTheyEndBeforeTheNextOnesCome() {
        for (int hour = 0; hour < 100; hour++) {
            assertThat(issued(hour * 3_601L)).isEmpty();
        }
    }

    @Test
    void shouldCountOnceWhatTheIssuerRepeats() {
        for (int i = 0; i < 100; i++) {
            assertThat(rule.session(holdings, p99, "same", Set.of("read"), HOUR, i))
                    .isEmpty();
        }
    }

    @Test
    void shouldGoByTheAgentTypeWhenItsBaselineIsKnown() {
        // Given
        p99 = OptionalLong.of(2);
        for (int i = 0; i < 6; i++) {
            assertThat(issued(i)).isEmpty();
        }

        // When / Then
        assertThat(issued(6)).hasValueSatisfying(why -> assertThat(why).contains("bound is 6"));
    }

    @Test
    void shouldAskWhenTheScopesGrowTwiceWithoutATask() {
        // Given
        issued(0, "mail.read");
        assertThat(issued(300, "mail.send")).isEmpty();

        // When / Then
        assertThat(issued(600, "payments"))
                .hasValueSatisfying(why -> assertThat(why).contains("grew twice"));
    }

    @Test
    void shouldSayNothingWhenATaskCameInBetween() {
        // Given
        issued(0, "mail.read");
        issued(300, "mail.send");

        // When
        rule.task(holdings, 550_000);

        // Then
        assertThat(issued(600, "payments")).isEmpty();
        assertThat(issued(900, "files")).isEmpty();
    }

    @Test
    void shouldSayNothingWhenScopesGrowSlowlyOrAreRenewed() {
        assertThat(issued(0, "mail.read")).isEmpty();
        assertThat(issued(300, "mail.send")).isEmpty();
        assertThat(issued(600, "mail.send")).isEmpty();
        assertThat(issued(1_000, "files")).isEmpty();
    }

    @Test
    void shouldSayNothingWhenASessionIsFittedOutAtItsBeginning() {
        for (int i = 0; i < 10; i++) {
            assertThat(issued(i, "scope-" + i)).isEmpty();
        }
    }

    @Test
    void shouldAskWhenTheUnionOfScopesIsTooWide() {
        // Given
        for (int i = 0; i < 8; i++) {
            assertThat(issued(i, scopes(i))).isEmpty();
        }

        // When / Then
        assertThat(issued(9, "one-more"))
                .hasValueSatisfying(why -> assertThat(why).contains("65 scopes"));
    }

    @Test
    void shouldLeaveFleetsAloneUnlessTold() {
        // Given
        Accumulation bounded = new Accumulation(Settings.DEFAULT.with("agentLeases", 3));
        Holdings told = new Holdings();

        // When / Then
        for (int i = 0; i < 1_000; i++) {
            assertThat(rule.agent(holdings, "c-" + i, HOUR, i)).isEmpty();
            assertThat(bounded.agent(told, "c-" + i, HOUR, i).isPresent()).isEqualTo(i >= 3);
        }
    }

    @Test
    void shouldStayBoundedWhenCredentialsComeInAFlood() {
        // When
        for (int i = 0; i < 5_000; i++) {
            issued(i, "scope-" + i);
        }

        // Then
        assertThat(holdings.encode().length).isLessThan(11_000);
    }

    private Optional<String> issued(long second, String... scopes) {
        holdings = Holdings.decode(holdings.encode());
        return rule.session(holdings, p99, "c-" + next++, Set.of(scopes), second * 1000 + HOUR, second * 1000);
    }

    private static String[] scopes(int of) {
        return java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> of + "-" + i)
                .toArray(String[]::new);
    }
}
