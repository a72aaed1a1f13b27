package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.Decision;
import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.agent.RuntimeKind;
import io.cordon.quickstart.agent.Step;
import io.cordon.quickstart.tool.Answer;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole of the story, from what happens to what stands on the terminal. */
class StoryTest {
    private static final Style PLAIN = new Style(false);

    private final StringWriter text = new StringWriter();
    private final Telling telling = new Telling(
            new Terminal(new PrintWriter(text), PLAIN),
            new Clock(InstantSource.fixed(Samples.BEGINNING.plusMillis(120)), Samples.BEGINNING));
    private final Ledger ledger = new Ledger();
    private final Story story = new Story(telling, ledger, false);
    private final CordonFeed feed = new CordonFeed(telling, ledger, false);

    @Test
    void shouldTellADenialWithItsTime() {
        // Given
        begin(Samples.hostile(RuntimeKind.GATED));

        // When
        story.took(
                Samples.hostile(RuntimeKind.GATED),
                Samples.SESSION,
                step(new Step.Stopped(
                        Decision.DENY,
                        "secret-to-egress",
                        "web.fetch is denied: a secret goes out.",
                        Duration.ofMillis(3))));

        // Then
        assertThat(text.toString()).contains("GATE: deny, 3.0 ms", "web.fetch is denied: a secret goes out.");
    }

    @Test
    void shouldTellTheFirstAndTheLastOfManyAttemptsOnly() {
        // Given
        Role role = Samples.hostile(RuntimeKind.GATED);
        begin(role);

        // When
        for (int i = 0; i < 5; i++) {
            story.took(role, Samples.SESSION, step(new Step.Ran(new Answer.Given("x", "1 row"), false)));
        }
        story.took(role, Samples.SESSION, step(new Step.Ran(new Answer.Refused("401 by the server", true), false)));

        // Then
        assertThat(text.toString().lines().filter(line -> line.contains("still accepted")))
                .hasSize(1);
        assertThat(text.toString())
                .contains("cut off after 5 more accepted calls")
                .contains("REFUSED: 401");
    }

    @Test
    void shouldTellAHoldAfterTheFindingBehindItWhenItArrivesBefore() {
        // Given
        begin(Samples.hostile(RuntimeKind.REPORTING));

        // When
        feed.gateEntry(Samples.hold(Rung.HOLD));
        feed.found(Samples.finding("e1", Rung.QUARANTINE, false));

        // Then
        assertThat(text.toString().indexOf("| finding"))
                .isPositive()
                .isLessThan(text.toString().indexOf("| hold"));
        assertThat(text.toString()).contains("quarantine, +120 ms").contains("a secret goes out");
    }

    @Test
    void shouldSayWhatBecameOfAHostileSession() {
        // Given
        begin(Samples.hostile(RuntimeKind.REPORTING));
        feed.found(Samples.finding("e1", Rung.QUARANTINE, false));
        feed.gateEntry(Samples.hold(Rung.HOLD));
        feed.containment(Samples.containment(SubjectState.CONTAINING, PointState.REQUESTED));
        feed.containment(Samples.containment(SubjectState.CONTAINED, PointState.PROVEN));
        Summary summary = new Summary(ledger, (credential, session) -> Optional.of(at(70)));

        // When
        List<String> sessions = summary.sessions(PLAIN);
        List<String> points = summary.points(PLAIN);

        // Then
        assertThat(ledger.settled()).isTrue();
        assertThat(sessions.getLast())
                .contains("checker", "credential exfiltration", "secret-to-egress", "+120 ms, by the feed", "cut off");
        assertThat(points.getLast()).contains("oauth2:tools", "proven", "+90 ms", "+70 ms");
    }

    @Test
    void shouldSayThatAnOrdinarySessionWasTouched() {
        // Given
        Role role = Samples.ordinary();
        story.began(role, "report-1", Samples.credentials("report-1"));
        story.took(role, "report-1", step(new Step.Stopped(Decision.STEP_UP, "held", "", Duration.ofMillis(1))));
        story.ended(role, "report-1", false);
        Summary summary = new Summary(ledger, (credential, session) -> Optional.empty());

        // When
        List<String> sessions = summary.sessions(PLAIN);

        // Then
        assertThat(sessions.getLast()).contains("TOUCHED, NOT FINISHED");
        assertThat(summary.verdict(0).passed()).isFalse();
    }

    @Test
    void shouldNotCountWhatAGateOnlyAskedAboutAsHeld() {
        // Given
        begin(Samples.hostile(RuntimeKind.GATED));
        feed.found(Samples.finding("e1", Rung.STEP_UP, true));

        // When
        feed.gateEntry(Samples.hold(Rung.HOLD));

        // Then
        assertThat(text.toString()).doesNotContain("| hold");
        feed.found(Samples.finding("e2", Rung.QUARANTINE, true));
        assertThat(text.toString()).contains("| hold").contains("prevented quarantine");
    }

    private void begin(Role role) {
        story.began(role, Samples.SESSION, Samples.credentials(Samples.SESSION));
    }

    private static Step step(Step.Outcome outcome) {
        return new Step("web.fetch", "the file", at(0), outcome);
    }

    private static Instant at(int millis) {
        return Samples.BEGINNING.plusMillis(millis);
    }
}
