package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.trace.Otlp;
import io.cordon.operations.trace.Span;
import io.cordon.operations.trace.TraceReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon trace}: one event's way as an OpenTelemetry trace. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "The way of a harmful event as a trace: emitted, detected, held, decided, delivered, each step and probe at each target. It is part of the",
            "agent's own trace where its runtime named one. Made from the topics; with --otlp it goes to an OpenTelemetry collector, and may go again:",
            "ids stay the same."
        })
public final class TraceCommand extends OperatorCommand {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

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
            out().println(Otlp.json(spans));
        } else {
            spans.forEach(this::print);
        }
        return spans.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private void print(Span span) {
        String mark = span.failed() ? "  FAILED" : "";
        String indent = span.name().equals("contain") ? "" : "  ";
        out().printf(
                        Locale.ROOT,
                        "%s%-24s %10s  %s  %s%s%n",
                        indent,
                        span.name(),
                        Spans.of(Duration.between(span.start(), span.end())),
                        span.start(),
                        span.attributes().getOrDefault("cordon.connector", span.traceId()),
                        mark);
    }

    /** Whatever the collector answers is not told: only whether it took it. */
    private ExitCode send(URI address, List<Span> spans) throws IOException, InterruptedException {
        if (spans.isEmpty()) {
            return ExitCode.DONE;
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/traces"))
                    .header("Content-Type", "application/json")
                    .timeout(TIMEOUT)
                    .POST(BodyPublishers.ofString(Otlp.json(spans)))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            out().println(spans.size() + " spans sent, answered with " + status);
            return status == 200 ? ExitCode.DONE : ExitCode.NOT_DONE;
        }
    }
}
