package io.cordon.load.bench;

import io.cordon.load.bench.Sittings.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures for people: a page with plots beside it. */
final class PerformancePage {

    private final Sittings sittings;

    PerformancePage(Sittings sittings) {
        this.sittings = sittings;
    }

    /** Writes the page, and its plots into the same directory. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
        for (BarChart plot : sittings.plots()) {
            Files.writeString(file.resolveSibling(plot.file()), plot.svg());
        }
    }

    String text() {
        return String.join(
                "\n\n",
                "# Performance",
                "Written by `./cordon bench`. Figures of machines and evenings differ, ratios less: a reference is measured in the same run, "
                        + "in the value's unit. Where there were several runs the median counts. `by` says which of these measured a figure:",
                IntStream.range(0, sittings.all().size())
                        .mapToObj(i -> sitting(i + 1, sittings.all().get(i)))
                        .collect(Collectors.joining("\n")),
                "| figure | value | unit | reference | ratio | runs | lowest to highest | must | | by |\n"
                        + "|---|---:|---|---:|---:|---:|---|---|---|---:|\n"
                        + sittings.figures().stream().map(PerformancePage::row).collect(Collectors.joining("\n")),
                "What the references are: for the topology a pass-through on Kafka Streams (`topology_vs_passthrough`), and a get and a put "
                        + "of 1 KiB in RocksDB for each record (`topology_vs_stateful`), with detection's own settings, guarantee and "
                        + "records; for the parts, SHA-256 in the same process (400 bytes for the core, 64 KiB for extraction, 1 KiB "
                        + "for gate and emitter); for `long_session_us_per_event` a session of 100 events; for the peers the fastest of them.",
                "## Missed: where the time goes, and what was tried",
                missed(),
                "## How it was measured",
                list(sittings.notes()),
                sittings.plots().stream()
                        .map(plot -> "![" + plot.title() + "](" + plot.file() + ")")
                        .collect(Collectors.joining("\n\n")),
                "## Not measured",
                list(sittings.missing()) + "\n");
    }

    private static String sitting(int number, Sitting sitting) {
        return number + ". `" + sitting.command() + "`\n"
                + sitting.machine().stream().map(fact -> "   - " + fact).collect(Collectors.joining("\n"));
    }

    /** One section for all figures of which the same is to be said. */
    private String missed() {
        Map<String, List<Metric>> sections = new LinkedHashMap<>();
        sittings.figures().stream()
                .map(Figure::metric)
                .filter(metric -> Target.of(metric)
                        .filter(target -> !target.reachedBy(metric.value()))
                        .isPresent())
                .forEach(metric -> sections.computeIfAbsent(Shortfall.of(metric), text -> new ArrayList<>())
                        .add(metric));
        return sections.isEmpty()
                ? "Nothing that was measured."
                : sections.entrySet().stream()
                        .map(section -> "### " + headline(section.getValue()) + "\n\n" + section.getKey())
                        .collect(Collectors.joining("\n\n"));
    }

    private static String headline(List<Metric> metrics) {
        return metrics.stream()
                .map(metric -> String.format(
                        "`%s` %s (must %s)",
                        metric.name(),
                        Figures.text(metric.value()),
                        Target.of(metric).map(Target::toString).orElse("")))
                .collect(Collectors.joining(", "));
    }

    private static String row(Figure figure) {
        Metric metric = figure.metric();
        Optional<Target> target = Target.of(metric);
        return String.join(
                " | ",
                "| `" + metric.name() + "`",
                Figures.text(metric.value()),
                metric.unit(),
                text(metric.reference()),
                text(metric.ratio()),
                Integer.toString(metric.values().size()),
                spread(metric.values()),
                target.map(Target::toString).orElse(""),
                target.map(bound -> bound.reachedBy(metric.value()) ? "met" : "**missed**")
                        .orElse(""),
                figure.sitting() + " |");
    }

    private static String spread(List<Double> values) {
        return values.size() < 2
                ? ""
                : Figures.text(values.stream().min(Comparator.naturalOrder()).orElseThrow()) + " to "
                        + Figures.text(
                                values.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Figures.text(value.getAsDouble()) : "";
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
