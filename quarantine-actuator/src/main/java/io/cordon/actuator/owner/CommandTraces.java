package io.cordon.actuator.owner;

import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Report;
import io.cordon.schemas.trace.Passage;
import io.cordon.schemas.trace.Tracer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The spans of commands that came in a trace, from their arrival to their completion, and of their steps and probes. Whoever takes a partition over goes on
 * without: the journal has no traces. Confined to one thread.
 */
final class CommandTraces {
    private static final int MOST = 1_000;

    private final Tracer tracer;
    private final Map<CommandKey, Passage> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandKey, Passage> eldest) {
            return size() > MOST;
        }
    };

    CommandTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    void accepted(CommandKey command, Headers headers) {
        Passage passage = tracer.enter("cordon.act", headers);
        if (passage.place().isPresent()) {
            open.put(command, passage);
        }
    }

    /** Headers of a receipt. */
    Headers headers(Report report) {
        return of(report).on(new RecordHeaders());
    }

    /** After the reports were committed. */
    void reported(List<Report> reports) {
        reports.forEach(this::reported);
    }

    private void reported(Report report) {
        Passage passage = of(report);
        if (passage.place().isEmpty()) {
            return;
        }
        switch (report.kind()) {
            case STEP, PROBE ->
                tracer.told(passage, name(report), report.startedAt(), report.finishedAt(), said(report));
            case COMPLETED, REFUSED -> {
                passage.tell(Map.of("cordon.command", report.order().key().commandId()));
                open.remove(report.order().key());
            }
            case PLANNED -> {}
        }
    }

    private static String name(Report report) {
        return report.kind() == Report.Kind.PROBE ? "cordon.probe" : "cordon.step";
    }

    private static Map<String, String> said(Report report) {
        return report.points().stream()
                .findFirst()
                .map(point -> Map.of(
                        "cordon.step", report.step(),
                        "cordon.connector", point.key().connector(),
                        "cordon.point.state", point.state().name()))
                .orElseGet(() -> Map.of("cordon.step", report.step()));
    }

    private Passage of(Report report) {
        return open.getOrDefault(report.order().key(), Passage.NONE);
    }
}
