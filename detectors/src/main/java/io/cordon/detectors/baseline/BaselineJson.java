package io.cordon.detectors.baseline;

import io.cordon.detectors.event.Capability;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A baseline as JSON. Names of agent types and runtimes are the only free text in it. */
final class BaselineJson {

    private BaselineJson() {}

    static String of(Baseline baseline) {
        return "{\"id\":" + quoted(baseline.id())
                + ",\"agentType\":" + quoted(baseline.agentType())
                + ",\"version\":" + baseline.version()
                + ",\"learnt\":" + baseline.learnt()
                + ",\"sessions\":" + baseline.sessions()
                + ",\"warm\":" + baseline.warm()
                + ",\"runtimes\":" + runtimes(baseline)
                + ",\"transitions\":" + transitions(baseline.transitions())
                + ",\"tools\":" + tools(baseline)
                + ",\"allTools\":" + baseline.allTools()
                + ",\"callsInSession\":" + magnitudes(baseline.callsInSession())
                + ",\"callsInMinute\":" + magnitudes(baseline.callsInMinute())
                + ",\"destinations\":" + magnitudes(baseline.destinations())
                + ",\"seconds\":" + magnitudes(baseline.seconds())
                + ",\"credentials\":" + magnitudes(baseline.credentials())
                + ",\"outboundKib\":" + magnitudes(baseline.outboundKib())
                + ",\"points\":"
                + baseline.points().stream().map(BaselineJson::points).collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String runtimes(Baseline baseline) {
        return new TreeMap<>(baseline.runtimes())
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String tools(Baseline baseline) {
        return new TreeMap<>(baseline.tools())
                .entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "\"%016x\":%d", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String transitions(Transitions transitions) {
        return IntStream.range(0, Transitions.SIZE * Transitions.SIZE)
                .filter(cell -> transitions.cell(cell) != 0)
                .mapToObj(cell -> "\"" + name(cell / Transitions.SIZE) + ">" + name(cell % Transitions.SIZE) + "\":"
                        + transitions.cell(cell))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String name(int row) {
        return row == Transitions.START
                ? "start"
                : Capability.values()[row].name().toLowerCase(Locale.ROOT);
    }

    private static String magnitudes(Magnitudes numbers) {
        return "{\"sessions\":" + numbers.count() + ",\"median\":" + numbers.quantile(.5) + ",\"p95\":"
                + numbers.quantile(.95) + "}";
    }

    private static String points(PointsHistogram points) {
        return IntStream.rangeClosed(0, PointsHistogram.MOST)
                .filter(at -> points.at(at) != 0)
                .mapToObj(at -> "\"" + at + "\":" + points.at(at))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
