package io.cordon.load.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each engine finds what there is; what it costs is worth nothing here. */
class EnginesAgreeIT {

    private static final List<Engine> ENGINES = List.of(
            new CoreEngine(false), new CoreEngine(true), new EsperEngine(), new FlinkEngine(), new SiddhiEngine());

    private static final Play PLAY = Scenes.in(Crowd.of(50, 4_000));

    private static final Map<Job, Set<String>> EXPECTED = Map.of(
            Job.SECRET_THEN_EGRESS, Set.of("reads-and-sends:3", "reads-twice:5"),
            Job.DENIALS, Set.of("denied:10"),
            Job.DESTINATIONS, Set.of("roams"));

    static Stream<Engine> engines() {
        return ENGINES.stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void shouldFindWhatHappensInACrowdAndNothingElse(Engine engine) {
        for (Job job : Job.values()) {
            // When
            Set<String> matches = engine.run(job, PLAY).matches();

            // Then
            assertThat(matches).as(job.label()).isEqualTo(Truth.of(job, PLAY));
            assertThat(matches)
                    .as(job.label())
                    .containsAll(EXPECTED.get(job))
                    .noneMatch(
                            match -> Scenes.isTold(match) && !EXPECTED.get(job).contains(match))
                    .hasSizeGreaterThan(EXPECTED.get(job).size());
        }
    }

    @Test
    void shouldMeasureSomeRunsEvenIfTimeIsUp() {
        // When
        Trial.Result result = new Trial(new CoreEngine(false), Job.DENIALS, PLAY).measure(Duration.ZERO);

        // Then
        assertThat(result.warmUp()).isEqualTo(10);
        assertThat(result.rates()).hasSize(5).allMatch(rate -> rate.byClock() > 0 && rate.byThreads() > 0);
    }
}
