package io.cordon.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Figures for people: a page with plots beside it. */
final class PerformancePage {

    private final Findings findings;
    private final String command;
    private final List<String> machine;

    PerformancePage(Findings findings, String command, List<String> machine) {
        this.findings = findings;
        this.command = command;
        this.machine = List.copyOf(machine);
    }

    /** Writes the page, and its plots into the same directory. */
    void write(Path file) throws IOException {
        Files.writeString(file, text());
        for (BarChart plot : findings.plots()) {
            Files.writeString(file.resolveSibling(plot.file()), plot.svg());
        }
    }

    String text() {
        return String.join(
                "\n\n",
                "# Performance",
                "Written by `" + command
                        + "`. Figures of machines differ, ratios hardly do: a reference is measured in the same run, "
                        + "in the value's unit. Where there were several runs the median counts.",
                list(machine),
                "| figure | value | unit | reference | ratio | runs | lowest to highest | must | |\n"
                        + "|---|---:|---|---:|---:|---:|---|---|---|\n"
                        + findings.metrics().stream().map(PerformancePage::row).collect(Collectors.joining("\n")),
                "What the references are: for the topology a pass-through on Kafka Streams (`topology_vs_passthrough`), and a get and a put "
                        + "of 1 KiB in RocksDB for each record (`topology_vs_stateful`), with detection's own settings, guarantee and "
                        + "records; for the parts, SHA-256 in the same process (400 bytes for the core, 64 KiB for extraction, 1 KiB "
                        + "for gate and emitter); for `long_session_us_per_event` a session of 100 events.",
                "## Missed",
                missed(),
                "## How it was measured",
                list(findings.notes()),
                findings.plots().stream()
                        .map(plot -> "![" + plot.title() + "](" + plot.file() + ")")
                        .collect(Collectors.joining("\n\n")),
                "## Not measured",
                list(findings.missing()) + "\n");
    }

    private String missed() {
        List<String> missed = findings.metrics().stream()
                .filter(metric -> Target.of(metric)
                        .filter(target -> !target.reachedBy(metric.value()))
                        .isPresent())
                .map(metric -> '`' + metric.name() + "`: " + Shortfall.of(metric))
                .toList();
        return missed.isEmpty() ? "Nothing that was measured." : list(missed);
    }

    private static String row(Metric metric) {
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
                                .orElse("") + " |");
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
