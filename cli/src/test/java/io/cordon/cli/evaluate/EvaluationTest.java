package io.cordon.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.cli.Samples;
import io.cordon.cli.score.Decision;
import io.cordon.cli.score.Scores;
import io.cordon.cli.score.Tier;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.extract.tool.ToolCatalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {

    @ParameterizedTest
    @MethodSource("catalogs")
    void shouldStepInOnAttacksInTimeAndLeaveOrdinarySessionsAlone(ToolCatalog catalog) {
        // When
        Scores.TierScore intervene =
                Scores.of("sample", Samples.labels(), judge(catalog)).tiers().get(Tier.INTERVENE);

        // Then
        assertThat(intervene.inTime().percent()).isEqualTo(100);
        assertThat(intervene.benignHit().hits()).isZero();
    }

    @Test
    void shouldContainTheSessionThatCarriesASecretOut() {
        assertThat(judge(Samples.catalog()))
                .filteredOn(decision -> decision.session().equals("t-secret-1"))
                .extracting(Decision::detector, Decision::grade)
                .contains(tuple("secret-to-egress", "linked"));
    }

    @Test
    void shouldDecideTheSameTwice() {
        assertThat(judge(Samples.catalog())).isEqualTo(judge(Samples.catalog()));
    }

    private static Stream<ToolCatalog> catalogs() {
        return Stream.of(Samples.catalog(), ToolCatalog.empty());
    }

    private static List<Decision> judge(ToolCatalog catalog) {
        Evaluation evaluation = new Evaluation(Core.of(CoreConfig.defaults()), catalog);
        return Samples.sessions().stream()
                .flatMap(session -> evaluation.judge(session).stream())
                .sorted()
                .toList();
    }
}
