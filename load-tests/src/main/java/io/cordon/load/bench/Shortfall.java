package io.cordon.load.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/*
 * The texts are Markdown for docs/performance.md: a headline names the figures that a text is about.
 */
/** Why a target is missed, where somebody has looked: where the time goes, and what was tried. */
final class Shortfall {

    private static final String TEXTS = "shortfalls.md";
    private static final String UNKNOWN = "Nobody has looked yet where the time goes.";
    private static final Pattern SECTION = Pattern.compile("^# ", Pattern.MULTILINE);
    private static final Map<String, String> KNOWN = known();

    private Shortfall() {}

    static String of(Metric metric) {
        return KNOWN.getOrDefault(metric.name(), UNKNOWN);
    }

    /** Each text by the name of each figure that it is about. */
    static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        SECTION.splitAsStream(read()).filter(section -> !section.isBlank()).forEach(section -> {
            int end = section.indexOf('\n');
            for (String name : section.substring(0, end).split(" ")) {
                known.put(name, section.substring(end).strip());
            }
        });
        return known;
    }

    private static String read() {
        try (InputStream texts = Shortfall.class.getResourceAsStream(TEXTS)) {
            return new String(Objects.requireNonNull(texts, TEXTS).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
