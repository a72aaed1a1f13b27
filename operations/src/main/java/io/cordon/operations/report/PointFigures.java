package io.cordon.operations.report;

import io.cordon.schemas.avro.PointState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one enforcement point, or of all.
 *
 * @param connector which
 * @param count credentials that were to be ended there
 * @param proven of which proven
 * @param partial of which end by themselves at a known time
 * @param failed of which failed
 * @param other of which under way, unprovable, superseded or regressed
 * @param witnessed of which the target's own record says when they were last accepted
 * @param bounds of which only a bound is known
 * @param usedAfterProof of which the target accepted one after its end was proven: there should be none
 * @param timeToContain from the harmful event to the last accepted use; bounds included
 * @param witnessedTime the same without bounds
 * @param stages from the harmful event to each stage
 */
public record PointFigures(
        String connector,
        int count,
        int proven,
        int partial,
        int failed,
        int other,
        int witnessed,
        int bounds,
        int usedAfterProof,
        Optional<Spread> timeToContain,
        Optional<Spread> witnessedTime,
        Map<Stage, Spread> stages) {

    public PointFigures {
        stages = Map.copyOf(stages);
    }

    static PointFigures of(String connector, List<PointTimes> points) {
        int proven = in(points, PointState.PROVEN);
        int partial = in(points, PointState.PARTIAL);
        int failed = in(points, PointState.FAILED);
        List<PointTimes> seen =
                points.stream().filter(point -> !point.lastUse().bound()).toList();
        List<PointTimes> bounds = points.stream()
                .filter(point -> point.lastUse().bound())
                .filter(point -> point.timeToContain().isPresent())
                .toList();
        return new PointFigures(
                connector,
                points.size(),
                proven,
                partial,
                failed,
                points.size() - proven - partial - failed,
                seen.size(),
                bounds.size(),
                (int) points.stream().filter(PointTimes::usedAfterProof).count(),
                Spread.of(times(points)),
                Spread.of(times(seen)),
                stages(points));
    }

    private static int in(List<PointTimes> points, PointState state) {
        return (int) points.stream().filter(point -> point.state() == state).count();
    }

    private static List<Duration> times(List<PointTimes> points) {
        return points.stream().flatMap(point -> point.timeToContain().stream()).toList();
    }

    private static Map<Stage, Spread> stages(List<PointTimes> points) {
        Map<Stage, Spread> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Spread.of(points.stream()
                            .flatMap(point -> point.until(stage).stream())
                            .toList())
                    .ifPresent(spread -> stages.put(stage, spread));
        }
        return stages;
    }
}
