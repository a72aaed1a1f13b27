package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void shouldMeasureEverythingUnlessToldOtherwise() {
        BenchOptions options = BenchOptions.of("--json", "figures.json");

        assertThat(options.wants("micro")).isTrue();
        assertThat(options.json()).contains(Path.of("figures.json"));
    }

    @Test
    void shouldMeasureOnlyWhatWasChosen() {
        BenchOptions options = BenchOptions.of("--full", "--only", "micro,takeover");

        assertThat(options.wants("takeover")).isTrue();
        assertThat(options.wants("response")).isFalse();
    }

    @Test
    void shouldSayHowToMeasureTheSameAgain() {
        BenchOptions options = BenchOptions.of("--only", "throughput", "--streams", "threads: 2", "--out", "page.md");

        assertThat(options.command()).isEqualTo("./cordon bench --only throughput --streams \"threads: 2\"");
    }

    @Test
    void shouldNotTellWhereRecordingsLie() {
        BenchOptions options = BenchOptions.of("--only", "micro", "--recordings", "/home/ada/some.jsonl");

        assertThat(options.recordings()).contains("/home/ada/some.jsonl");
        assertThat(options.command()).isEqualTo("./cordon bench --only micro --recordings ...");
    }

    @Test
    void shouldLetPartsDieOnlyWhenAskedTo() {
        assertThat(BenchOptions.of().wants("survival")).isFalse();
        assertThat(BenchOptions.of("--full").wants("survival")).isTrue();
        assertThat(BenchOptions.of("--only", "survival").wants("survival")).isTrue();
    }

    @Test
    void shouldSayWhichFaultsBringTheSameAgain() {
        BenchOptions options = BenchOptions.of(
                "--only", "survival", "--for", "3m", "--seed", "7", "--rate", "200", "--faults", "kill-broker");

        assertThat(options.faulting().length()).isEqualTo(Duration.ofMinutes(3));
        assertThat(options.command())
                .isEqualTo("./cordon bench --only survival --for 180s --seed 7 --rate 200 --faults kill-broker");
    }

    @Test
    void shouldHaveAnOutageLastForAnHourIfAskedTo() {
        BenchOptions options = BenchOptions.of("--only", "outage", "--for", "1h", "--rate", "50", "--faults", "kafka");

        assertThat(options.faulting().length()).isEqualTo(Duration.ofHours(1));
        assertThat(options.command())
                .isEqualTo("./cordon bench --only outage --for 3600s --seed 1 --rate 50 --faults kafka");
    }

    @Test
    void shouldRefuseAHarnessThatDoesNotExist() {
        assertThatThrownBy(() -> BenchOptions.of("--only", "speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("throughput");
    }

    @Test
    void shouldNameEachHarnessInItsUsage() {
        assertThat(BenchOptions.USAGE)
                .contains("micro", "long-session", "throughput", "response", "takeover", "outage", "resources");
    }

    @Test
    void shouldWriteThePageOfEarlierRunsWithoutMeasuringAgain() {
        BenchOptions options = BenchOptions.of("--from", "one.jsonl,two.jsonl");

        assertThat(options.from()).containsExactly(Path.of("one.jsonl"), Path.of("two.jsonl"));
        assertThat(options.measures()).isFalse();
        assertThat(options.page()).get().asString().endsWith("docs/performance.md");
    }

    @Test
    void shouldAddWhatIsMeasuredNowToEarlierRuns() {
        BenchOptions options = BenchOptions.of("--from", "one.jsonl", "--only", "peers");

        assertThat(options.measures()).isTrue();
        assertThat(options.wants("micro")).isFalse();
        assertThat(options.page()).isPresent();
    }

    @Test
    void shouldWriteThePageUnlessOnlyAPartIsMeasured() {
        assertThat(BenchOptions.of().page()).get().asString().endsWith("docs/performance.md");
        assertThat(BenchOptions.of("--only", "peers").page()).isEmpty();
        assertThat(BenchOptions.of("--only", "peers", "--out", "part.md").page())
                .contains(Path.of("part.md"));
    }
}
