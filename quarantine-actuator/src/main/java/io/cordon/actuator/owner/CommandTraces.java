package io.cordon.actuator.owner;

import io.cordon.actuator.journal.Headings;
import io.cordon.actuator.journal.JournalReader;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Report;
import io.cordon.actuator.wire.Orders;
import io.cordon.actuator.wire.Receipts;
import io.cordon.schemas.trace.CommandSpans;
import io.cordon.schemas.trace.Passage;
import io.cordon.schemas.trace.Traceparent;
import io.cordon.schemas.trace.Tracer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The spans of commands that came in a trace, from their arrival to their completion, and of their steps and probes. A command's place in its trace stands in
 * the headers of its journal entries, so that whoever takes the partition over goes on with the same spans. Confined to one thread.
 */
final class CommandTraces implements Headings {
    private static final int MOST = 1_000;

    /** A command under way: where its record came from, and the work on it. */
    private record Open(Traceparent command, Passage passage) {}

    private final Tracer tracer;
    private final Map<CommandKey, Open> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandKey, Open> eldest) {
            return size() > MOST;
        }
    };

    CommandTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    void accepted(CommandKey command, Headers headers) {
        Traceparent.of(headers).ifPresent(place -> begin(command, place, Instant.now()));
    }

    /** Commands that the former owner had not completed. */
    void resumed(JournalReader.Content journal) {
        journal.notes().stream()
                .filter(note -> note.step().isEmpty() && note.phase() == JournalNote.Phase.ACCEPTED)
                .forEach(note -> Optional.ofNullable(journal.traces().get(note.command()))
                        .ifPresent(place -> begin(note.command(), place, note.at())));
    }

    /** Issued again, a command goes on with the span that it has. */
    private void begin(CommandKey key, Traceparent command, Instant at) {
        if (tracer.on()) {
            Traceparent whole = CommandSpans.whole(command, Orders.toAction(key.action()), key.commandId());
            open.putIfAbsent(key, new Open(command, tracer.resume(CommandSpans.WHOLE, whole, command, at)));
        }
    }

    @Override
    public Headers of(JournalNote note) {
        return headers(note.command(), Open::command);
    }

    @Override
    public Headers of(Report report) {
        return headers(report.order().key(), traced -> traced.passage().place().orElseThrow());
    }

    private Headers headers(CommandKey command, Function<Open, Traceparent> place) {
        Headers headers = new RecordHeaders();
        Open traced = open.get(command);
        if (traced != null) {
            place.apply(traced).addTo(headers);
        }
        return headers;
    }

    /** After the reports were committed. */
    void reported(List<Report> reports) {
        reports.forEach(this::reported);
    }

    private void reported(Report report) {
        CommandKey command = report.order().key();
        Open traced = open.get(command);
        if (traced == null) {
            return;
        }
        switch (report.kind()) {
            // Who wrote the receipt, and in which reign, is not told.
            case STEP, PROBE ->
                traced.passage()
                        .place()
                        .flatMap(whole -> CommandSpans.atTarget(whole, Receipts.of(report, "", 0)))
                        .ifPresent(tracer::told);
            case COMPLETED, REFUSED -> {
                traced.passage().tell(Map.of("cordon.command", command.commandId()));
                open.remove(command);
            }
            case PLANNED -> {}
        }
    }
}
