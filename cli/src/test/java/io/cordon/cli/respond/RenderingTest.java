package io.cordon.cli.respond;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.LastUse;
import io.cordon.operations.report.PointTimes;
import io.cordon.operations.request.Answer;
import io.cordon.operations.story.Heartbeat;
import io.cordon.operations.story.Situation;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Impact;
import io.cordon.schemas.avro.ImpactPoint;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an operator reads. */
class RenderingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void shouldSayThatAllIsWellWhenItIs() {
        // Given
        Situation situation = situation(List.of(containment(SubjectState.CONTAINED, PointState.PROVEN)), Map.of());

        // When
        String text = text(out -> StatusText.print("acme", situation, out));

        // Then
        assertThat(situation.troubled()).isFalse();
        assertThat(text)
                .contains("tenant acme", "all well", "1 open: 1 proven, 0 under way", "2 tasks, the oldest 4.00 s ago")
                .contains("session:s-1  contained  1/1 proven");
    }

    @Test
    void shouldSayThatAPersonIsNeededWhenAPointFailedOrNobodyDecides() {
        // Given
        Situation failed = situation(List.of(containment(SubjectState.CONTAINED_EXCEPT, PointState.FAILED)), Map.of());
        Situation silent =
                new Situation(NOW, List.of(), List.of(), List.of(), List.of(), Map.of("cordon.events bad-mac", 3L));

        // When, Then
        assertThat(failed.troubled()).isTrue();
        assertThat(text(out -> StatusText.print("acme", failed, out)))
                .contains("NEEDS A PERSON", "1 with a failed one");
        assertThat(silent.troubled()).isTrue();
        assertThat(text(out -> StatusText.print("acme", silent, out)))
                .contains("NONE: nobody decides", "3 cordon.events bad-mac");
    }

    @Test
    void shouldTellProgramsTheSame() {
        // Given
        Situation situation = situation(List.of(containment(SubjectState.CONTAINED, PointState.PROVEN)), Map.of());

        // When
        String json = Json.text(StatusJson.of(situation));

        // Then
        assertThat(json)
                .contains(
                        "\"needsAPerson\" : false",
                        "\"proven\" : 1",
                        "\"ageMillis\" : 4000",
                        "\"state\" : \"contained\"");
    }

    @Test
    void shouldShowASubjectWithItsEvidence() {
        // When
        String text = text(out -> InspectText.print(containment(SubjectState.CONTAINED, PointState.PROVEN), out));

        // Then
        assertThat(text)
                .contains("session:s-1", "secret-to-egress", "oauth2:tools", "introspection says inactive", "400 ms");
    }

    @Test
    void shouldMarkABoundAndNameWhatIsKnownBy() {
        // Given
        ContainmentReport report = ContainmentReport.of(List.of(
                times("oauth2:tools", new LastUse.Witnessed(NOW.plusMillis(120))),
                times("vault:prod", new LastUse.Unwitnessed())));

        // When
        String text = text(out -> ReportText.print(report, out));

        // Then
        assertThat(text).containsPattern("oauth2:tools +1 +1 +0 +0 +0 +120 ms +120 ms +the target");
        assertThat(text).containsPattern("vault:prod +1 +1 +0 +0 +0 +<= 300 ms +<= 300 ms +proof only");
        assertThat(text).containsPattern("all +2 +2").contains("a bound: nobody watches that target");
        assertThat(text).containsPattern("oauth2:tools +20 ms / 20 ms +40 ms / 40 ms +- +300 ms / 300 ms");
    }

    @Test
    void shouldShowWhomARequestWouldHit() {
        // Given
        Impact impact = Impact.newBuilder()
                .setSessions(3)
                .setContained(List.of("s-1", "s-2"))
                .setLosing(List.of("s-9"))
                .setPoints(List.of(
                        new ImpactPoint("token-1", "oauth2:tools", "https://as.example", 3, 0),
                        new ImpactPoint("client-1", "keycloak:main", "realm", 1, 2)))
                .build();

        // When
        String text = text(out -> ImpactText.print(new Answer.Previewed("", impact), out));

        // Then
        assertThat(text)
                .contains("3 live sessions", "contained  s-1", "loses what it shares  s-9", "token-1 ", "what is held")
                .containsPattern("client-1 +keycloak:main +realm +1 +2 agents");
    }

    @Test
    void shouldEndAsTheAnswerSays() {
        assertThat(ExitCode.of(new Answer.Done("done")).value()).isZero();
        assertThat(ExitCode.of(new Answer.NotProven("partly")).value()).isEqualTo(1);
        assertThat(ExitCode.of(new Answer.Refused("no")).value()).isEqualTo(1);
        assertThat(ExitCode.of(new Answer.Waiting("two persons", "r-1", Optional.empty()))
                        .value())
                .isEqualTo(1);
        assertThat(ExitCode.of(new Answer.NoAnswer("sent", "r-1", Duration.ofSeconds(1)))
                        .value())
                .isEqualTo(3);
        assertThat(AnswerText.of(new Answer.Waiting("two persons", "r-1", Optional.of(NOW))))
                .contains("cordon confirm r-1", "until 2026-03-01T10:00:00Z");
        assertThat(AnswerText.of(new Answer.NoAnswer("sent", "r-1", Duration.ofSeconds(9))))
                .contains("NO ANSWER within 9 s", "The request stands");
    }

    @Test
    void shouldReadTheNamesOfSubjects() {
        assertThat(SubjectName.parse("s-1")).isEqualTo(new SubjectName(SubjectKind.SESSION, "s-1"));
        assertThat(SubjectName.parse("agent:bot")).isEqualTo(new SubjectName(SubjectKind.AGENT, "bot"));
        assertThat(SubjectName.parse("credential:aws:AKIA"))
                .isEqualTo(new SubjectName(SubjectKind.CREDENTIAL, "aws:AKIA"));
        assertThat(SubjectName.parse("urn:session:7")).isEqualTo(new SubjectName(SubjectKind.SESSION, "urn:session:7"));
        assertThat(SubjectName.parse("tree:s-1").wide()).isTrue();
    }

    private static PointTimes times(String connector, LastUse use) {
        return new PointTimes(
                connector,
                "token",
                "s-1",
                "command-1",
                PointState.PROVEN,
                NOW,
                Optional.of(NOW.plusMillis(20)),
                NOW.plusMillis(40),
                Optional.empty(),
                Optional.of(NOW.plusMillis(300)),
                use,
                false);
    }

    private static Situation situation(List<Containment> containments, Map<String, Long> letters) {
        List<Heartbeat> beats = List.of(
                new Heartbeat("cordon-detect", 0, NOW.minusSeconds(1)),
                new Heartbeat("cordon-detect", 1, NOW.minusSeconds(4)));
        return new Situation(NOW, containments, List.of(), beats, List.of(), letters);
    }

    private static Containment containment(SubjectState state, PointState point) {
        return Containment.newBuilder()
                .setTenant("acme")
                .setSubject(new Subject(SubjectKind.SESSION, "s-1", null))
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setState(state)
                .setCaseId("case-1")
                .setDetectors(List.of("secret-to-egress"))
                .setReason("a secret goes out")
                .setPoints(List.of(Point.newBuilder()
                        .setConnector("oauth2:tools")
                        .setCredential("token-1")
                        .setState(point)
                        .setSince(NOW.plusMillis(400))
                        .setEvidence("introspection says inactive")
                        .build()))
                .setEventTime(NOW)
                .setOpenedAt(NOW)
                .setChangedAt(NOW)
                .build();
    }

    private static String text(Consumer<PrintWriter> printing) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        printing.accept(out);
        out.flush();
        return text.toString();
    }
}
