package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShortfallTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void shouldSpeakOfFiguresThatHaveATarget() {
        Set<String> names = Shortfall.known().keySet();

        assertThat(names)
                .contains("topology_vs_passthrough", "deny_p99_ms")
                .allMatch(name -> Target.of(Metric.of(name, Units.RATIO, 1)).isPresent());
    }

    @Test
    void shouldLinkToWhatThereIs() {
        Collection<String> texts = Shortfall.known().values();

        assertThat(texts.stream().flatMap(text -> LINK.matcher(text).results().map(link -> link.group(1))))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void shouldAdmitThatNobodyHasLooked() {
        assertThat(Shortfall.of(Metric.of("hostile_new", Units.RATIO, 1))).startsWith("Nobody has looked");
    }
}
