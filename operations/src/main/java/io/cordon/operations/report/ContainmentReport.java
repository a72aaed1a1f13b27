package io.cordon.operations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Time to contain.
 *
 * @param points every credential that was to be ended, as it went
 * @param connectors the figures of each enforcement point
 * @param all the figures of all together
 */
public record ContainmentReport(List<PointTimes> points, List<PointFigures> connectors, PointFigures all) {

    public ContainmentReport {
        points = List.copyOf(points);
        connectors = List.copyOf(connectors);
    }

    /** The figures over these points. */
    public static ContainmentReport of(List<PointTimes> points) {
        Map<String, List<PointTimes>> byConnector = new TreeMap<>();
        points.forEach(point -> byConnector
                .computeIfAbsent(point.connector(), name -> new ArrayList<>())
                .add(point));
        List<PointFigures> connectors = byConnector.entrySet().stream()
                .map(each -> PointFigures.of(each.getKey(), each.getValue()))
                .toList();
        return new ContainmentReport(points, connectors, PointFigures.of("all", points));
    }

    /** Every credential that was to be ended is proven to have ended, and was not seen in use after that. */
    public boolean clean() {
        return all.count() == all.proven() && all.usedAfterProof() == 0;
    }
}
