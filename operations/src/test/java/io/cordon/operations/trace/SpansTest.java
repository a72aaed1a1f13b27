package io.cordon.operations.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.access.Installation;
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
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.CommandSpans;
import io.cordon.schemas.trace.Span;
import io.cordon.schemas.trace.Traceparent;
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
    private static final Services SERVICES = Services.of(new Installation(TopicNames.standard(), "acme"));

    @Test
    void shouldTellTheWholeWayAsPartOfTheAgentsOwnTrace() {
        // When
        List<Span> spans = Spans.of(way(AGENTS_TRACE, AGENTS_SPAN, PointState.PROVEN), SERVICES);

        // Then
        assertThat(spans)
                .extracting(Span::name)
                .containsExactly(
                        "cordon.emit",
                        "cordon.detect",
                        "cordon.hold",
                        "cordon.contain",
                        "cordon.act",
                        "cordon.step",
                        "cordon.probe");
        assertThat(spans).extracting(span -> span.place().traceId()).containsOnly(AGENTS_TRACE);
        assertThat(spans.getFirst().parent()).contains(AGENTS_SPAN);
        assertThat(parents(spans))
                .containsExactly(
                        "cordon.emit", "cordon.detect", "cordon.detect", "cordon.contain", "cordon.act", "cordon.act");
        assertThat(took(spans, "cordon.emit")).isEqualTo(5);
        assertThat(took(spans, "cordon.detect")).isEqualTo(20);
        assertThat(took(spans, "cordon.hold")).isEqualTo(25);
        assertThat(took(spans, "cordon.contain")).isEqualTo(35);
        assertThat(took(spans, "cordon.act")).isEqualTo(320);
        assertThat(took(spans, "cordon.probe")).isEqualTo(50);
        assertThat(spans.get(3).attributes()).containsEntry("cordon.subject", "session:s-1");
    }

    @Test
    void shouldBeginATraceOfItsOwnWhereTheRuntimeNamesNone() {
        // When
        List<Span> spans = Spans.of(way("", "", PointState.PROVEN), SERVICES);

        // Then
        assertThat(spans.getFirst().parent()).isEmpty();
        assertThat(spans)
                .extracting(span -> span.place().traceId())
                .containsOnly(spans.getFirst().place().traceId())
                .doesNotContain(AGENTS_TRACE);
        assertThat(spans).extracting(span -> span.place().spanId()).doesNotHaveDuplicates();
        assertThat(Spans.of(way("", "", PointState.PROVEN), SERVICES))
                .as("told again it is the same")
                .isEqualTo(spans);
    }

    @Test
    void shouldBearTheIdsOfTheServicesOwnSpansWhereTheyMakeThem() {
        // Given
        Traceparent emit = Traceparent.root();
        Traceparent detect = emit.child();
        Traceparent contain = detect.child();
        Traceparent act = CommandSpans.whole(contain, CommandAction.CONTAIN, "command-1");
        Receipt probe = receipt(ReceiptKind.PROBE, "", 350, 400, PointState.PROVEN);

        // When
        List<Span> spans = Spans.of(
                new Way(
                        new Told<>(command(), after(70), Optional.of(contain)),
                        Optional.of(new Told<>(finding(), after(25), Optional.of(detect))),
                        Optional.of(new Told<>(event(AGENTS_TRACE, AGENTS_SPAN), after(5), Optional.of(emit))),
                        Optional.empty(),
                        List.of(new Told<>(probe, after(410), Optional.of(act)))),
                SERVICES);

        // Then
        assertThat(spans).extracting(Span::place).startsWith(emit, detect, contain, act);
        assertThat(spans.getLast())
                .isEqualTo(CommandSpans.atTarget(act, probe).orElseThrow().by("cordon-actuator"));
    }

    @Test
    void shouldTellEachAsTheServiceDoesThatMakesIt() {
        // When
        List<Span> spans = Spans.of(way("", "", PointState.PROVEN), SERVICES);

        // Then
        assertThat(spans)
                .extracting(span -> span.service().orElseThrow() + " " + span.name())
                .containsExactly(
                        "billing-runtime cordon.emit",
                        "cordon-detect cordon.detect",
                        "cordon-detect cordon.hold",
                        "cordon-containment cordon.contain",
                        "cordon-actuator cordon.act",
                        "cordon-actuator cordon.step",
                        "cordon-actuator cordon.probe");
    }

    @Test
    void shouldMarkWhereAccessStands() {
        assertThat(Spans.of(way("", "", PointState.FAILED), SERVICES))
                .filteredOn(Span::failed)
                .extracting(Span::name)
                .containsExactly("cordon.probe");
    }

    @Test
    void shouldTellWhatAPersonAskedForWithoutAFinding() {
        // When
        List<Span> spans = Spans.of(
                new Way(told(command(), 70), Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                SERVICES);

        // Then
        assertThat(spans).extracting(Span::name).containsExactly("cordon.contain");
    }

    /** Names of the spans that each came of; all but the first came of one. */
    private static List<String> parents(List<Span> spans) {
        return spans.stream()
                .skip(1)
                .map(span -> spans.stream()
                        .filter(each ->
                                span.parent().equals(Optional.of(each.place().spanId())))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
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
                told(command(), 70),
                Optional.of(told(finding(), 25)),
                Optional.of(told(event(trace, span), 5)),
                Optional.of(after(30)),
                List.of(
                        told(receipt(ReceiptKind.PLANNED, "", 80, 80, PointState.PLANNED), 85),
                        told(receipt(ReceiptKind.STEP, "revoke", 90, 150, PointState.ACCEPTED), 155),
                        told(receipt(ReceiptKind.PROBE, "", 350, 400, end), 410)));
    }

    private static <T> Told<T> told(T record, long millis) {
        return new Told<>(record, after(millis), Optional.empty());
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
                .setWriter("billing-runtime@pod-1")
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
                .setWriter("billing-runtime@pod-1")
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
