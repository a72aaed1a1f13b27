package io.cordon.operations.trace;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.trace.CommandSpans;
import io.cordon.schemas.trace.Span;
import io.cordon.schemas.trace.Traceparent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/*
 * Where the services make spans, each record bears the span that it came from in its header, and what is told here bears the same ids: a collector that has
 * the one and gets the other has one picture. Where they make none, ids follow from what the spans are about, so that it may be told again.
 */
/** The pieces of one way, each with its time; pure. */
final class Spans {
    private static final String EMIT = "cordon.emit";
    private static final String DETECT = "cordon.detect";
    private static final String HOLD = "cordon.hold";
    private static final String CONTAIN = "cordon.contain";

    private final Way way;
    private final Services services;
    private final Command command;
    private final Instant harm;
    private final List<Span> spans = new ArrayList<>();

    private Spans(Way way, Services services) {
        this.way = way;
        this.services = services;
        this.command = way.command().value();
        this.harm = way.event().map(told -> told.value().getClaimedTime()).orElse(command.getEventTime());
    }

    static List<Span> of(Way way, Services services) {
        return new Spans(way, services).all();
    }

    private List<Span> all() {
        Optional<Traceparent> emit = way.event().map(this::emitted);
        Optional<Traceparent> detect =
                way.finding().map(told -> detected(told, emit)).or(() -> emit);
        way.held().ifPresent(at -> held(at, detect));
        atTargets(decided(detect));
        return List.copyOf(spans);
    }

    private Traceparent emitted(Told<Event> told) {
        Event event = told.value();
        Optional<Traceparent> agents = Traceparent.of(event);
        Traceparent place = place(told, agents, EMIT + event.getEventId());
        add(
                Services.runtime(event),
                EMIT,
                place,
                agents,
                harm,
                told.at(),
                Map.of("session", event.getSession(), "tool", tool(event)));
        return place;
    }

    private Traceparent detected(Told<Finding> told, Optional<Traceparent> emit) {
        Finding finding = told.value();
        Traceparent place = place(told, emit, DETECT + finding.getEventId());
        Map<String, String> attributes = Map.of(
                "detector", finding.getDetector(),
                "grade", word(finding.getGrade()),
                "session", finding.getSession());
        add(services.detection(), DETECT, place, emit, finding.getBrokerTime(), told.at(), attributes);
        return place;
    }

    private void held(Instant at, Optional<Traceparent> detect) {
        Instant from = way.event().map(Told::at).orElse(harm);
        add(services.detection(), HOLD, child(detect, HOLD + command.getCommandId()), detect, from, at, Map.of());
    }

    private Traceparent decided(Optional<Traceparent> detect) {
        Instant from = way.finding().map(Told::at).orElse(harm);
        Traceparent place = place(way.command(), detect, CONTAIN + command.getCommandId());
        Map<String, String> attributes = Map.of(
                "tenant", command.getTenant(),
                "subject",
                        word(command.getSubject().getKind()) + ":"
                                + command.getSubject().getRef(),
                "case", command.getCaseId(),
                "rung", word(command.getRung()),
                "drill", Boolean.toString(command.getDrill()));
        add(command.getAuthority().getApplicationId(), CONTAIN, place, detect, from, command.getIssuedAt(), attributes);
        return place;
    }

    private void atTargets(Traceparent contain) {
        List<Receipt> receipts = way.receipts().stream().map(Told::value).toList();
        if (receipts.isEmpty()) {
            return;
        }
        Traceparent act = way.receipts().stream()
                .flatMap(told -> told.place().stream())
                .findFirst()
                .orElseGet(() -> CommandSpans.whole(contain, command.getAction(), command.getCommandId()));
        Instant begun = receipts.stream()
                .map(Receipt::getStartedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Map<String, String> attributes = Map.of("command", command.getCommandId());
        add(services.actuator(), CommandSpans.WHOLE, act, Optional.of(contain), begun, finished(receipts), attributes);
        receipts.forEach(receipt -> CommandSpans.atTarget(act, receipt)
                .map(span -> span.by(services.actuator()))
                .ifPresent(spans::add));
    }

    /** When all was done for the first time; else as far as it is. */
    private static Instant finished(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.getKind() == ReceiptKind.COMPLETED)
                .map(Receipt::getFinishedAt)
                .min(Instant::compareTo)
                .or(() -> receipts.stream().map(Receipt::getFinishedAt).max(Instant::compareTo))
                .orElseThrow();
    }

    private void add(
            String service,
            String name,
            Traceparent place,
            Optional<Traceparent> parent,
            Instant start,
            Instant end,
            Map<String, String> attributes) {
        Map<String, String> named = new HashMap<>();
        attributes.forEach((key, value) -> named.put("cordon." + key, value));
        spans.add(new Span(name, place, parent.map(Traceparent::spanId), start, end, named, false).by(service));
    }

    private Traceparent place(Told<?> told, Optional<Traceparent> parent, String of) {
        return told.place().orElseGet(() -> child(parent, of));
    }

    private Traceparent child(Optional<Traceparent> parent, String of) {
        return parent.map(place -> place.child(of)).orElseGet(() -> Traceparent.root(of));
    }

    private static String tool(Event event) {
        return Optional.ofNullable(event.getToolCallRequested())
                .map(call -> call.getTool())
                .orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
