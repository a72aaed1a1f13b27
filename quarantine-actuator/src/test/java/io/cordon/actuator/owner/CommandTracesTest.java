package io.cordon.actuator.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.journal.JournalReader;
import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.PointSnapshot;
import io.cordon.actuator.plan.PointStateName;
import io.cordon.actuator.plan.Report;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.PreState;
import io.cordon.schemas.trace.Span;
import io.cordon.schemas.trace.Traceparent;
import io.cordon.schemas.trace.Tracer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CommandTracesTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
    private static final CommandKey COMMAND = new CommandKey("c-1", CommandKey.Action.CONTAIN);
    private static final Traceparent DECIDED = Traceparent.root();

    private final List<Span> told = new ArrayList<>();
    private final Tracer tracer = Tracer.to(told::add);

    @Test
    void shouldGoOnWithTheSpansOfTheFormerOwner() {
        // Given
        CommandTraces former = new CommandTraces(tracer);
        former.accepted(COMMAND, headers(DECIDED));
        former.reported(List.of(report(Report.Kind.STEP, "revoke")));
        Traceparent journaled = Traceparent.of(former.of(note())).orElseThrow();

        // When
        CommandTraces next = new CommandTraces(tracer);
        next.resumed(new JournalReader.Content(List.of(note()), Map.of(COMMAND, journaled), 1));
        Headers receipt = next.of(report(Report.Kind.PROBE, "probe"));
        next.reported(List.of(report(Report.Kind.PROBE, "probe"), report(Report.Kind.COMPLETED, "")));

        // Then
        assertThat(told).extracting(Span::name).containsExactly("cordon.step", "cordon.probe", "cordon.act");
        Span whole = told.getLast();
        assertThat(whole.parent()).contains(DECIDED.spanId());
        assertThat(whole.start()).as("when the former owner took it").isEqualTo(T);
        assertThat(told.subList(0, 2))
                .allMatch(span -> span.parent().equals(Optional.of(whole.place().spanId())));
        assertThat(Traceparent.of(receipt)).contains(whole.place());
    }

    @Test
    void shouldTellACommandOnceThoughItIsIssuedAgain() {
        // Given
        CommandTraces traces = new CommandTraces(tracer);

        // When
        traces.accepted(COMMAND, headers(DECIDED));
        traces.accepted(COMMAND, headers(Traceparent.root()));
        traces.reported(List.of(report(Report.Kind.COMPLETED, ""), report(Report.Kind.PROBE, "patrol")));

        // Then
        assertThat(told)
                .singleElement()
                .satisfies(span -> assertThat(span.parent()).contains(DECIDED.spanId()));
    }

    @Test
    void shouldMarkNothingWhenItIsOffOrTheCommandIsInNoTrace() {
        // Given
        CommandTraces off = new CommandTraces(Tracer.off());
        CommandTraces without = new CommandTraces(tracer);

        // When
        off.accepted(COMMAND, headers(DECIDED));
        without.accepted(COMMAND, new RecordHeaders());

        // Then
        assertThat(off.of(note()).toArray()).isEmpty();
        assertThat(without.of(report(Report.Kind.STEP, "revoke")).toArray()).isEmpty();
        assertThat(told).isEmpty();
    }

    private static Headers headers(Traceparent place) {
        Headers headers = new RecordHeaders();
        place.addTo(headers);
        return headers;
    }

    private static JournalNote note() {
        return new JournalNote(
                COMMAND,
                "",
                JournalNote.Phase.ACCEPTED,
                1,
                Optional.of(order()),
                PreState.unknown(),
                Optional.empty(),
                T);
    }

    private static Report report(Report.Kind kind, String step) {
        PointSnapshot point = new PointSnapshot(
                new PointKey("idp", "token"), "target", PointStateName.ACCEPTED, T, Optional.empty(), "", 1);
        return new Report(kind, order(), List.of(point), step, 1, "", T, T.plusMillis(5));
    }

    private static Order order() {
        return new Order(
                COMMAND,
                new SubjectKey("acme", SubjectKey.Kind.SESSION, "s-1"),
                "s-1",
                1,
                "QUARANTINE",
                new Authority("app", 1),
                "case",
                "reason",
                T,
                T,
                T.plusSeconds(60),
                1,
                false,
                false);
    }
}
