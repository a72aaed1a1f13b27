package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Retention;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.topology.baseline.BaselineSettings;
import io.cordon.topology.config.ConfigException;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.HoldLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectionConfigTest {
    private static final String PLACE = """
            application: {instance: d-0, stateDirectory: /var/lib/cordon}
            kafka: {bootstrapServers: "kafka:9092"}
            registry: {urls: ["http://registry:8081"]}
            """;

    @Test
    void shouldDetectWithItsDefaultsWhenOnlyItsPlaceIsGiven() {
        // When
        DetectionConfig config = read(PLACE);

        // Then
        assertThat(config.service().application().id()).isEqualTo("cordon-detect");
        assertThat(config.service().http().port()).isEqualTo(8081);
        assertThat(config.service().streams().commitInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.mode()).isEqualTo(DetectionMode.ENFORCE);
        assertThat(config.core()).isEqualTo(CoreConfig.defaults());
        assertThat(config.policyVersion()).isEqualTo("builtin");
        assertThat(config.ingestKeyFiles()).isEmpty();
        assertThat(config.grantRequired()).isTrue();
        assertThat(config.time()).isEqualTo(TimeSource.BROKER);
        assertThat(config.clockTolerance()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.maxEventBytes()).isEqualTo(64 << 10);
        assertThat(config.registryPatience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.holdLimit()).isEqualTo(new HoldLimit(0.2, 5, Duration.ofMinutes(10)));
        assertThat(config.warmUp()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.baselines()).isEqualTo(BaselineSettings.STANDARD);
    }

    @Test
    void shouldTakeEverySettingOfTheFile() {
        // When
        DetectionConfig config = read(PLACE + """
                keys: {ingest: [/etc/cordon/acme.json], operators: /etc/cordon/operators.json}
                detection:
                  mode: shadow
                  policyVersion: "7"
                  grantRequired: false
                  time: claimed
                  clockTolerance: 30s
                  maxEvent: 32KiB
                  registryPatience: 1s
                  warmUp: 5s
                  holdLimit: {percent: 10, minimum: 2, window: 5m}
                  detectors: [{id: secret-to-egress, mode: shadow}]
                  canaries: ["0102030405060708090a0b0c0d0e0f10"]
                  plantedCredentials: [decoy-role]
                  publicValues: ["1112030405060708090a0b0c0d0e0f10"]
                  response: {holdLasts: 90s, renewBefore: 40s, stepUpStands: 10m, preventedAttempts: 3, preventedWindow: 5m}
                  retention: {ended: 2h, idle: 12h, held: 7d}
                  baselines: {learn: false, every: 10m}
                """);

        // Then
        assertThat(config.mode()).isEqualTo(DetectionMode.SHADOW);
        assertThat(config.policyVersion()).isEqualTo("7");
        assertThat(config.ingestKeyFiles()).isEqualTo(List.of(Path.of("/etc/cordon/acme.json")));
        assertThat(config.operatorKeysFile()).contains(Path.of("/etc/cordon/operators.json"));
        assertThat(config.grantRequired()).isFalse();
        assertThat(config.time()).isEqualTo(TimeSource.CLAIMED);
        assertThat(config.clockTolerance()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxEventBytes()).isEqualTo(32 << 10);
        assertThat(config.registryPatience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.warmUp()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.baselines()).isEqualTo(new BaselineSettings(Optional.empty(), false, Duration.ofMinutes(10)));
        assertThat(config.holdLimit()).isEqualTo(new HoldLimit(0.1, 2, Duration.ofMinutes(5)));
        assertThat(config.core())
                .isEqualTo(new CoreConfig(
                        Map.of("secret-to-egress", new Settings(Mode.SHADOW, Map.of())),
                        Set.of(CrossPrint.fromBytes(HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f10"))),
                        Set.of("decoy-role"),
                        Set.of(CrossPrint.fromBytes(HexFormat.of().parseHex("1112030405060708090a0b0c0d0e0f10"))),
                        new ResponsePolicy(
                                Duration.ofSeconds(90),
                                Duration.ofSeconds(40),
                                Duration.ofMinutes(10),
                                3,
                                Duration.ofMinutes(5)),
                        new Retention(Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(7)),
                        Baselines.NONE));
    }

    @Test
    void shouldLearnNothingWhereAFileSaysWhatIsUsual() {
        assertThat(read(PLACE + "detection: {baselines: {file: /etc/cordon/baselines}}")
                        .baselines())
                .isEqualTo(new BaselineSettings(
                        Optional.of(Path.of("/etc/cordon/baselines")), false, Duration.ofHours(1)));
    }

    @Test
    void shouldNameEveryProblemAtOnce() {
        assertThatThrownBy(() -> read(PLACE + """
                        detection:
                          mode: loud
                          holdLimit: {percent: 0}
                          detectors: [{id: no-such-detector}, {id: secret-to-egress, parameters: {window: soon}}]
                          canaries: [secret]
                          surprise: true
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("detection.mode")
                .hasMessageContaining("detection.holdLimit.percent")
                .hasMessageContaining("detection.detectors[0].id")
                .hasMessageContaining("detection.detectors[1].parameters.window")
                .hasMessageContaining("detection.canaries[0]")
                .hasMessageContaining("detection.surprise");
    }

    private static DetectionConfig read(String yaml) {
        return DetectionConfig.read(new ConfigSource("test.yaml", yaml));
    }

    @Test
    void shouldNameEveryMistakeOfItsSectionAtOnce() {
        // When / Then
        assertThatThrownBy(() -> read(PLACE + """
                detection:
                  maxEvent: 2MiB
                  response: {holdLasts: 10s, renewBefore: 20s}
                  detectors:
                    - {id: call-bust, mode: shadow}
                    - {id: call-burst, parameters: {secconds: 3}}
                    - {id: call-burst}
                """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(
                        "detection.maxEvent: expected at most 1MiB",
                        "detection.response: ",
                        "detection.detectors[0].id: there is no such detector",
                        "detection.detectors[1].parameters.secconds: unknown; known are [",
                        "detection.detectors[2].id: is there twice");
    }
}
