package io.cordon.operations.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.Family;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Grade;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Severity;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session that mails a key out: reported at 0 ms, found, held, commanded, ended and proven at its target. */
class SpansTest {
    private static final Instant HARM = Instant.parse("2026-03-01T10:00:00Z");
    private static final String AGENTS_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String AGENTS_SPAN = "00f067aa0ba902b7";

    @Test
    void shouldTellTheWholeWayAsPartOfTheAgentsOwnTrace() {
        // When
        List<Span> spans = Spans.of(way(AGENTS_TRACE, AGENTS_SPAN, PointState.PROVEN));

        // Then
        assertThat(spans)
                .extracting(Span::name)
                .containsExactly(
                        "contain", "emit", "detect", "hold", "decide", "deliver command", "step revoke", "probe");
        assertThat(spans).extracting(Span::traceId).containsOnly(AGENTS_TRACE);
        Span whole = spans.getFirst();
        assertThat(whole.parent()).contains(AGENTS_SPAN);
        assertThat(Duration.between(whole.start(), whole.end())).isEqualTo(Duration.ofMillis(400));
        assertThat(spans.subList(1, spans.size()))
                .allMatch(span -> span.parent().equals(Optional.of(whole.spanId())));
        assertThat(took(spans, "emit")).isEqualTo(5);
        assertThat(took(spans, "detect")).isEqualTo(20);
        assertThat(took(spans, "hold")).isEqualTo(25);
        assertThat(took(spans, "decide")).isEqualTo(35);
        assertThat(took(spans, "deliver command")).isEqualTo(20);
        assertThat(took(spans, "probe")).isEqualTo(50);
    }

    @Test
    void shouldBeginATraceOfItsOwnWhereTheRuntimeNamesNone() {
        // When
        List<Span> spans = Spans.of(way("", "", PointState.PROVEN));

        // Then
        assertThat(spans.getFirst().parent()).isEmpty();
        assertThat(spans)
                .extracting(Span::traceId)
                .doesNotContain(AGENTS_TRACE)
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(spans).extracting(Span::spanId).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
        assertThat(Spans.of(way("", "", PointState.PROVEN)))
                .as("told again it is the same")
                .isEqualTo(spans);
    }

    @Test
    void shouldMarkWhereAccessStands() {
        assertThat(Spans.of(way("", "", PointState.FAILED)))
                .filteredOn(Span::failed)
                .extracting(Span::name)
                .containsExactly("contain", "probe");
    }

    @Test
    void shouldTellWhatAPersonAskedForWithoutAFinding() {
        // When
        List<Span> spans =
                Spans.of(new Way(command(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));

        // Then
        assertThat(spans).extracting(Span::name).containsExactly("contain", "decide");
    }

    @Test
    void shouldBeWhatACollectorReads() throws IOException {
        // Given
        List<Span> spans = Spans.of(way(AGENTS_TRACE, AGENTS_SPAN, PointState.FAILED));

        // When
        JsonNode request = new ObjectMapper().readTree(Otlp.json(spans));

        // Then
        JsonNode resource = request.at("/resourceSpans/0");
        assertThat(resource.at("/resource/attributes/0/value/stringValue").asText())
                .isEqualTo("cordon");
        JsonNode whole = resource.at("/scopeSpans/0/spans/0");
        assertThat(whole.path("traceId").asText()).isEqualTo(AGENTS_TRACE);
        assertThat(whole.path("parentSpanId").asText()).isEqualTo(AGENTS_SPAN);
        assertThat(whole.path("startTimeUnixNano").asText()).isEqualTo("1772359200000000000");
        assertThat(whole.path("endTimeUnixNano").asText()).isEqualTo("1772359200400000000");
        assertThat(whole.at("/status/code").asInt()).isEqualTo(2);
        assertThat(request.findValuesAsText("stringValue")).contains("session:s-1", "mail.send", "secret-to-egress");
    }

    private static long took(List<Span> spans, String name) {
        Span span = spans.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Duration.between(span.start(), span.end()).toMillis();
    }

    private static Way way(String trace, String span, PointState end) {
        return new Way(
                command(),
                Optional.of(new Way.Found(finding(), after(25))),
                Optional.of(new Way.Taken(event(trace, span), after(5))),
                Optional.of(after(30)),
                List.of(
                        receipt(ReceiptKind.PLANNED, "", 80, 80, PointState.PLANNED),
                        receipt(ReceiptKind.STEP, "revoke", 90, 150, PointState.ACCEPTED),
                        receipt(ReceiptKind.PROBE, "", 350, 400, end)));
    }

    private static Instant after(long millis) {
        return HARM.plusMillis(millis);
    }

    private static Event event(String trace, String span) {
        return Event.newBuilder()
                .setEventId("e-1")
                .setTenant("acme")
                .setAgent("a")
                .setAgentType("t")
                .setSession("s-1")
                .setRoot("s-1")
                .setWriter("w")
                .setWriterEpoch(1)
                .setSequence(7)
                .setClaimedTime(HARM)
                .setTraceId(trace)
                .setSpanId(span)
                .setKind(EventKind.TOOL_CALL_REQUESTED)
                .setToolCallRequested(io.cordon.schemas.avro.ToolCallRequested.newBuilder()
                        .setCallId("c-1")
                        .setTool("mail.send")
                        .setCapability(io.cordon.schemas.avro.Capability.EGRESS)
                        .build())
                .build();
    }

    private static Finding finding() {
        return Finding.newBuilder()
                .setFindingId("f-1")
                .setTenant("acme")
                .setRoot("s-1")
                .setSession("s-1")
                .setAgent("a")
                .setAgentType("t")
                .setDetector("secret-to-egress")
                .setFamily(Family.CREDENTIAL_EXFILTRATION)
                .setGrade(Grade.LINKED)
                .setSeverity(Severity.CRITICAL)
                .setTitle("a secret goes out")
                .setReason("test")
                .setEventId("e-1")
                .setWriter("w")
                .setWriterEpoch(1)
                .setSequence(7)
                .setEngineTime(HARM)
                .setBrokerTime(after(5))
                .setRung(Rung.QUARANTINE)
                .setMode(Mode.ENFORCE)
                .setOrigin(OriginLevel.VERIFIED)
                .setCaseId("case-1")
                .build();
    }

    private static Command command() {
        return Command.newBuilder()
                .setCommandId("command-1")
                .setTenant("acme")
                .setSubject(new Subject(SubjectKind.SESSION, "s-1", null))
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setAction(CommandAction.CONTAIN)
                .setAuthority(new Authority("cordon-containment", 0L))
                .setCaseId("case-1")
                .setReason("test")
                .setEventTime(HARM)
                .setIssuedAt(after(60))
                .setExpiresAt(after(60_000))
                .build();
    }

    private static Receipt receipt(ReceiptKind kind, String step, long from, long to, PointState state) {
        return Receipt.newBuilder()
                .setReceiptId("receipt-" + from)
                .setTenant("acme")
                .setCommandId("command-1")
                .setSubject(new Subject(SubjectKind.SESSION, "s-1", null))
                .setEpoch(1)
                .setAction(CommandAction.CONTAIN)
                .setKind(kind)
                .setStep(step)
                .setPoints(List.of(Point.newBuilder()
                        .setConnector("oauth2:tools")
                        .setCredential("token-1")
                        .setState(state)
                        .setSince(after(to))
                        .build()))
                .setStartedAt(after(from))
                .setFinishedAt(after(to))
                .setActuator("actuator-1")
                .build();
    }
}
