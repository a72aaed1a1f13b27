package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.trace.TraceReader;
import io.cordon.schemas.trace.OtlpCollector;
import io.cordon.schemas.trace.OtlpJson;
import io.cordon.schemas.trace.Span;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon trace}: one event's way as an OpenTelemetry trace. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "The way of a harmful event as a trace: emitted, detected, held, contained, each step and probe at each target. It is part of the agent's own",
            "trace where its runtime named one. Made from the topics; with --otlp it goes to an OpenTelemetry collector, and may go again: ids stay the",
            "same, and are those of the services' own spans where they make them (tracing.endpoint)."
        })
public final class TraceCommand extends OperatorCommand {
    private static final String SERVICE = "cordon";

    @Parameters(arity = "0..1", paramLabel = "CASE|SUBJECT", description = "Only this one. Default: all there is.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--since", paramLabel = "DURATION", description = "Only the last, such as PT10M.")
    private Optional<Duration> since = Optional.empty();

    @Option(
            names = "--otlp",
            paramLabel = "URL",
            description = "Send it to this collector, such as http://collector:4318, rather than print it.")
    private Optional<URI> collector = Optional.empty();

    @Override
    ExitCode run(Cluster cluster) throws Exception {
        List<Span> spans = new TraceReader(cluster, tenant())
                .read(name.map(text -> SubjectName.parse(text).ref()), since.map(Instant.now()::minus));
        if (collector.isPresent()) {
            return send(collector.get(), spans);
        }
        if (json()) {
            out().println(OtlpJson.request(SERVICE, spans));
        } else {
            print(spans);
        }
        return spans.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    /** Each further in than what it came of, which is before it. */
    private void print(List<Span> spans) {
        Map<String, Integer> depths = new HashMap<>();
        for (Span span : spans) {
            int depth =
                    span.parent().map(parent -> depths.getOrDefault(parent, -1)).orElse(-1) + 1;
            depths.put(span.place().spanId(), depth);
            print(span, depth);
        }
    }

    private void print(Span span, int depth) {
        String mark = span.failed() ? "  FAILED" : "";
        out().printf(
                        Locale.ROOT,
                        "%-24s %10s  %s  %s%s%n",
                        "  ".repeat(depth) + span.name(),
                        Spans.of(Duration.between(span.start(), span.end())),
                        span.start(),
                        span.attributes()
                                .getOrDefault("cordon.connector", span.place().traceId()),
                        mark);
    }

    private ExitCode send(URI address, List<Span> spans) throws InterruptedException {
        boolean taken = new OtlpCollector(address, SERVICE).send(spans);
        out().println(spans.size() + (taken ? " spans sent" : " spans, not taken by " + address));
        return taken ? ExitCode.DONE : ExitCode.NOT_DONE;
    }
}
