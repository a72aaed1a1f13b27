package io.cordon.actuator.metric;

/** The page docs/metrics-actuator.md. */
public final class MetricsPage {
    private MetricsPage() {}

    /** The whole page. */
    public static String text() {
        var page = new StringBuilder("# Metrics of the actuator\n\nGenerated from the catalogue; do not edit.\n\n"
                + "| name | type | unit | tags | meaning |\n|---|---|---|---|---|\n");
        for (var metric : ActuatorMetric.values()) {
            page.append("| `")
                    .append(metric.id())
                    .append("` | ")
                    .append(metric.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .append(" | ")
                    .append(metric.unit())
                    .append(" | ")
                    .append(String.join(", ", metric.tags()))
                    .append(" | ")
                    .append(metric.description())
                    .append(" |\n");
        }
        return page.toString();
    }
}
