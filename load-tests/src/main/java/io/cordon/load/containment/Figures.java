package io.cordon.load.containment;

import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.PointFigures;
import io.cordon.operations.report.PointTimes;
import io.cordon.operations.report.Spread;
import io.cordon.operations.report.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of a run, out of the report that operators get and what a gate was seen to do.
 *
 * @param contained sessions of which every credential is proven to have ended
 * @param all sessions whose containment was ordered
 * @param lines the figures
 */
record Figures(int contained, int all, List<Figure> lines) {
    private static final double MILLION = 1e6;

    Figures {
        lines = List.copyOf(lines);
    }

    /**
     * From a report.
     *
     * @param denied since when a gate denied each session
     */
    static Figures of(ContainmentReport report, Map<String, Instant> denied) {
        Collection<List<PointTimes>> sessions = report.points().stream()
                .collect(Collectors.groupingBy(PointTimes::subject))
                .values();
        List<Duration> proofs =
                sessions.stream().flatMap(points -> proof(points).stream()).toList();
        List<Figure> lines = new ArrayList<>();
        add(lines, "contain", Spread.of(proofs));
        add(lines, "contained_gate", Spread.of(denials(sessions, denied)));
        report.connectors().forEach(connector -> addStages(lines, connector));
        return new Figures(proofs.size(), sessions.size(), lines);
    }

    /** A session is contained with the last of its credentials. */
    private static Optional<Duration> proof(List<PointTimes> points) {
        return points.stream().allMatch(point -> point.proven().isPresent())
                ? points.stream()
                        .map(point -> point.until(Stage.PROVEN).orElseThrow())
                        .max(Duration::compareTo)
                : Optional.empty();
    }

    private static List<Duration> denials(Collection<List<PointTimes>> sessions, Map<String, Instant> denied) {
        return sessions.stream()
                .map(List::getFirst)
                .map(point -> Optional.ofNullable(denied.get(point.subject()))
                        .map(at -> Duration.between(point.event(), at))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void addStages(List<Figure> lines, PointFigures connector) {
        String type = connector.connector().replaceAll(":.*", "");
        for (Stage stage : Stage.values()) {
            add(
                    lines,
                    type + "_" + stage.name().toLowerCase(Locale.ROOT),
                    Optional.ofNullable(connector.stages().get(stage)));
        }
    }

    private static void add(List<Figure> lines, String name, Optional<Spread> spread) {
        spread.ifPresent(times -> {
            lines.add(Figure.millis(name + "_p50_ms", times.p50().toNanos() / MILLION, times.count()));
            lines.add(Figure.millis(name + "_p99_ms", times.p99().toNanos() / MILLION, times.count()));
        });
    }
}
