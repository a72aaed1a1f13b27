package io.cordon.topology.metric;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The documentation of catalogues: one section an application, between markers, so that each module keeps its own part current. */
public final class MetricsDocument {

    private MetricsDocument() {}

    /** The section of one application, markers included. */
    public static String section(String application, List<? extends MetricDescription> catalogue) {
        return begin(application) + "\n## " + application
                + "\n\n| metric | type | unit | tags | meaning |\n|---|---|---|---|---|\n"
                + catalogue.stream().map(MetricsDocument::row).collect(Collectors.joining())
                + end(application) + "\n";
    }

    /** The document with this application's section replaced, or added at its end. */
    public static String with(String document, String application, List<? extends MetricDescription> catalogue) {
        String section = section(application, catalogue);
        int from = document.indexOf(begin(application));
        int to = document.indexOf(end(application));
        if (from < 0 || to < 0) {
            return document.stripTrailing() + "\n\n" + section;
        }
        return document.substring(0, from)
                + section
                + document.substring(to + end(application).length() + 1);
    }

    private static String row(MetricDescription metric) {
        return "| `" + metric.id() + "` | " + metric.kind().name().toLowerCase(Locale.ROOT) + " | " + metric.unit()
                + " | "
                + metric.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", "))
                + " | " + metric.description() + " |\n";
    }

    private static String begin(String application) {
        return "<!-- begin " + application + ": generated from its catalogue -->";
    }

    private static String end(String application) {
        return "<!-- end " + application + " -->";
    }
}
