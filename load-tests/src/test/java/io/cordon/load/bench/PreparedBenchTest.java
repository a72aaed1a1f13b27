package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.line.Launcher;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak is large and one of the peers under the GPL: the launcher gets neither unless it is asked to measure with it. */
class PreparedBenchTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bench                                               | peers",
                "bench --streams containment                         | peers",
                "bench --full                                        | keycloak peers",
                "bench --full --only micro                           | ",
                "bench --only containment                            | keycloak",
                "bench --only=micro,containment                      | keycloak",
                "bench --only micro --only containment               | keycloak",
                "bench --only micro,peers                            | peers",
                "bench --only micro --json containment.jsonl         | ",
                "bench --only micro --out peers.md                   | ",
                "bench --from a-file-named-containment.jsonl         | ",
                "bench --from=of-peers.jsonl --out --full.md         | ",
                "bench --from containment.jsonl --only peers         | peers",
                "bench --from containment.jsonl --full               | keycloak peers",
                "bench --only containment,peers --help               | ",
                "quickstart --once                                   | ",
                "quickstart --once --idp keycloak                    | keycloak"
            })
    void shouldFetchAndBuildWhatIsMeasuredOnly(String arguments, String needed) throws Exception {
        // Given
        Launcher launcher = new Launcher(home);

        // When
        launcher.start(arguments.strip().split(" "));

        // Then
        assertThat(launcher.asked().contains("keycloak-quarkus-dist")).isEqualTo(has(needed, "keycloak"));
        assertThat(launcher.asked().contains("-pl load-tests/peers")).isEqualTo(has(needed, "peers"));
    }

    private static boolean has(String needed, String what) {
        return needed != null && needed.contains(what);
    }
}
