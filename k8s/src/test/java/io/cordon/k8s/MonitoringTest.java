package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Rules and dashboard speak of series that exist, and every alert says what to do. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("monitoring");
    private static final Pattern SERIES = Pattern.compile("\\b(?:cordon|kafka)_[a-z_]+\\b");
    private static final Pattern RECORDED = Pattern.compile("\\bcordon:[a-z0-9_:]+");
    private static final Pattern SELECTED = Pattern.compile("\\b((?:cordon|kafka)_[a-z_]+)\\{([^}]*)\\}");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");

    private final Exposition exposition = new Exposition();
    private final JsonNode rules = read(new ObjectMapper(new YAMLFactory()), "rules.yaml");
    private final JsonNode tests = read(new ObjectMapper(new YAMLFactory()), "rules-test.yaml");
    private final JsonNode dashboard = read(new ObjectMapper(), "dashboard.json");

    @Test
    void shouldAskOnlyForSeriesAndLabelsThatServicesExpose() {
        // When
        List<String> expressions = Stream.concat(expressions(rules, "expr"), expressions(dashboard, "expr"))
                .toList();

        // Then
        assertThat(expressions).hasSizeGreaterThan(40);
        assertThat(expressions.stream().flatMap(expression -> found(SERIES, expression).stream()))
                .allMatch(series -> exposition.labels(series).isPresent());
        assertThat(expressions.stream()
                        .flatMap(expression -> SELECTED.matcher(expression).results()))
                .allMatch(selector ->
                        exposition.labels(selector.group(1)).orElseThrow().containsAll(labels(selector)));
    }

    @Test
    void shouldAskOnlyForRecordedSeriesThatARuleRecords() {
        // Given
        Set<String> recorded = expressions(rules, "record").collect(Collectors.toSet());

        // When
        Set<String> asked = Stream.concat(expressions(rules, "expr"), expressions(dashboard, "expr"))
                .flatMap(expression -> found(RECORDED, expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(recorded).isEqualTo(asked);
    }

    @Test
    void shouldSayForEveryAlertWhatToDo() throws IOException {
        // Given
        List<String> alerts = expressions(rules, "alert").toList();

        // When
        List<String> sections = Files.readAllLines(Path.of("../docs/operations/alerts.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        // Then
        assertThat(sections).isEqualTo(alerts).doesNotHaveDuplicates();
    }

    /** Run with CORDON_DOCS_WRITE=1 in the environment after a change of the rules. */
    @Test
    void shouldGiveThePrometheusOperatorTheSameRules() throws IOException {
        // Given
        Path object = Path.of("components/prometheus-operator/rules.yaml");
        String text = Files.readString(MONITORING.resolve("rules.yaml"));
        String expected = """
                # Generated from monitoring/rules.yaml by MonitoringTest; do not edit.
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: cordon
                  namespace: cordon
                spec:
                """
                + text.substring(text.indexOf("groups:"))
                        .lines()
                        .map(line -> line.isBlank() ? line : "  " + line)
                        .collect(Collectors.joining("\n", "", "\n"));
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.writeString(object, expected);
        }

        // When // Then
        assertThat(Files.readString(object)).isEqualTo(expected);
    }

    /** Whatever is not played by promtool may never fire. */
    @Test
    void shouldPlayEveryRule() {
        // Given
        Set<String> rulesThatFire = new TreeSet<>();
        tests.findValues("alert_rule_test").stream()
                .flatMap(MonitoringTest::each)
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .forEach(test -> rulesThatFire.add(test.path("alertname").asText()));

        // When
        Set<String> asked = expressions(tests, "expr")
                .flatMap(expression -> found(RECORDED, expression).stream())
                .collect(Collectors.toSet());
        expressions(rules, "alert")
                .filter(rulesThatFire::contains)
                .flatMap(alert -> found(RECORDED, expression(alert)).stream())
                .forEach(asked::add);

        // Then
        assertThat(rulesThatFire)
                .containsExactlyInAnyOrderElementsOf(expressions(rules, "alert").toList());
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        expressions(rules, "record").toList());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private String expression(String alert) {
        return rules.path("groups").findParents("alert").stream()
                .filter(rule -> rule.path("alert").asText().equals(alert))
                .findFirst()
                .orElseThrow()
                .path("expr")
                .asText();
    }

    @Test
    void shouldFireWhenPromtoolPlaysWhatTheyAreFor() throws IOException, InterruptedException {
        assumeTrue(isOnPath("promtool"), "promtool (Debian: package prometheus) is not on this machine");

        // When
        Process promtool = new ProcessBuilder("promtool", "test", "rules", "rules-test.yaml")
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes());

        // Then
        assertThat(promtool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(promtool.exitValue()).as(said).isZero();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static Stream<String> expressions(JsonNode node, String field) {
        return node.findValues(field).stream().map(JsonNode::asText);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> labels(MatchResult selector) {
        List<String> labels = new ArrayList<>();
        LABEL.matcher(selector.group(2).replaceAll("\"[^\"]*\"", "")).results().forEach(l -> labels.add(l.group(1)));
        return labels;
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(MONITORING.resolve(file).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
