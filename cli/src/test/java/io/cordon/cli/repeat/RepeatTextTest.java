package io.cordon.cli.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.topology.repeat.Difference;
import io.cordon.topology.repeat.Kind;
import io.cordon.topology.repeat.RepeatReport;
import io.cordon.topology.repeat.Skipped;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatTextTest {
    private static final Difference OTHER_RUNG = new Difference(
            Kind.FINDING,
            "acme/s-1",
            Optional.of("call-burst ALERT on e-7 (findings 3@12)"),
            Optional.of("call-burst STEP_UP on e-7 (event at offset 40)"),
            Optional.of("rung"));

    @Test
    void shouldSayThatAllComesAgain() {
        assertThat(RepeatText.lines(List.of(report(2, List.of()))))
                .containsExactly(
                        "partition 3: 41 events, 5 ticks and changes; 2 trees: 4 findings, 0 holds, 1 intents again: the same",
                        "  6 trees left out: judged by other settings",
                        "all that was published follows from events and journal");
    }

    @Test
    void shouldNameWhatDiffersAndCountTheRest() {
        List<String> lines = RepeatText.lines(List.of(report(2, Collections.nCopies(12, OTHER_RUNG))));

        assertThat(lines.getFirst()).endsWith("NOT THE SAME");
        assertThat(lines)
                .contains(
                        "  finding of acme/s-1: published call-burst ALERT on e-7 (findings 3@12); "
                                + "again call-burst STEP_UP on e-7 (event at offset 40); differs in rung",
                        "  and 2 more",
                        "what was published does not follow from events and journal");
    }

    @Test
    void shouldNotCallNothingTheSame() {
        assertThat(RepeatText.lines(List.of(report(0, List.of())))).endsWith("there is nothing to repeat");
    }

    @Test
    void shouldGiveProgramsEachFigure() throws IOException {
        JsonNode partition = new ObjectMapper()
                .readTree(RepeatText.json(List.of(report(2, List.of(OTHER_RUNG)))))
                .get(0);

        assertThat(partition.path("same").asBoolean()).isFalse();
        assertThat(partition.at("/again/finding").asInt()).isEqualTo(4);
        assertThat(partition.at("/skipped/other-configuration").asInt()).isEqualTo(6);
        assertThat(partition.at("/differences/0/field").asText()).isEqualTo("rung");
    }

    private static RepeatReport report(int trees, List<Difference> differences) {
        return new RepeatReport(
                3,
                41,
                5,
                trees,
                Map.of(Skipped.OTHER_CONFIGURATION, 6),
                Map.of(Kind.FINDING, 4, Kind.INTENT, 1),
                differences);
    }
}
