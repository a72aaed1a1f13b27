package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.config.EnvironmentText;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.StreamSettings;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pods ask for, against the figures of docs/operations/size.md and what their services are told to keep. */
class SizeTest {

    private static final long MIB = 1 << 20;

    /** Code, threads, buffers of clients: what a JVM of ours has beside heap and RocksDB. */
    private static final long BESIDE = 250 * MIB;

    /** Decoded facts, at most (ADR 173), and the same again for everything else in the heap. */
    private static final long FACTS = 96 * MIB;

    private static final Pattern SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");

    private final SizePage page = new SizePage();

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldHaveRoomForWhatDetectionAndContainmentKeep(Installation installation) {
        holds(
                installation.workload("cordon-detection"),
                DetectionConfig.read(source(installation, "detection"))
                        .service()
                        .streams());
        holds(
                installation.workload("cordon-containment"),
                ContainmentConfig.read(source(installation, "containment"))
                        .service()
                        .streams());
    }

    /** Who is killed because it took what it was told to take loses its state's warmth each time. */
    private static void holds(Workload workload, StreamSettings streams) {
        long limit = bytes(workload, "limits");
        long heap = limit * share(workload) / 100;

        assertThat(limit - heap).as("%s beside its heap", workload).isGreaterThan(streams.blockCacheBytes() + BESIDE);
        assertThat(heap).as("heap of %s", workload).isGreaterThan(streams.recordCacheBytes() + 2 * FACTS);
    }

    static Stream<SessionMemory> sessionMemory() {
        return new SizePage().bySessions().stream().map(SessionMemory::of);
    }

    /** What the page tells those to set who have many sessions holds as what stands in the manifests does. */
    @ParameterizedTest
    @MethodSource("sessionMemory")
    void shouldHaveRoomForTheSessionsThatThePageNames(SessionMemory memory) {
        long limit = memory.limit();
        long heap = limit * memory.heapShare() / 100;
        StreamSettings usual = DetectionConfig.read(source(Installation.of("production"), "detection"))
                .service()
                .streams();

        assertThat(memory.blockCache())
                .as("the rule, %s", memory)
                .isGreaterThanOrEqualTo(usual.writeBufferBytes()
                        + memory.sessions() * (long) page.figure("bytes of block cache for a session"));
        assertThat(limit - heap).as("beside the heap, %s", memory).isGreaterThan(memory.blockCache() + BESIDE);
        assertThat(heap).as("heap, %s", memory).isGreaterThanOrEqualTo(768 * MIB);
        assertThat(memory.asked())
                .as("taken at work, %s", memory)
                .isGreaterThanOrEqualTo(heap + memory.blockCache() + BESIDE);
        assertThat(memory.asked()).isLessThanOrEqualTo(limit);
    }

    /** The first row is what manifests ask for: who has no more sessions changes nothing. */
    @Test
    void shouldBeginWithWhatTheManifestsHave() {
        SessionMemory usual = sessionMemory().findFirst().orElseThrow();
        Installation production = Installation.of("production");
        Workload detection = production.workload("cordon-detection");

        assertThat(usual.limit()).isEqualTo(bytes(detection, "limits"));
        assertThat(usual.asked()).isEqualTo(bytes(detection, "requests"));
        assertThat(usual.heapShare()).isEqualTo(share(detection));
        assertThat(usual.blockCache())
                .isEqualTo(DetectionConfig.read(source(production, "detection"))
                        .service()
                        .streams()
                        .blockCacheBytes());
    }

    /** A JVM gives memory back late: a node has to have what an instance takes in an ordinary hour, and a little more is borrowed. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldAskForMostOfWhatItMayTake(Installation installation) {
        assertThat(installation.workloads())
                .allSatisfy(workload -> assertThat(bytes(workload, "requests") * 2)
                        .as(workload.name())
                        .isGreaterThanOrEqualTo(bytes(workload, "limits")));
    }

    @Test
    void shouldAskForWhatThePageSays() {
        assertThat(Installation.of("production").workloads())
                .allSatisfy(workload ->
                        assertThat(asked(workload)).as(workload.name()).isEqualTo(page.asked(workload.name())));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldSufficeByTheFiguresForTheEventsThatThePageNames(Installation installation) {
        // Given
        Workload detection = installation.workload("cordon-detection");

        // When // Then
        assertThat(quantity(detection, "requests", "cpu")).isGreaterThanOrEqualTo(cores("what it asks for carries"));
        assertThat(quantity(detection, "limits", "cpu")).isGreaterThanOrEqualTo(cores("what it has at most carries"));
        assertThat(bytes(detection, "requests")).isGreaterThan((long) (page.highest("resident_mib_at_") * MIB));
    }

    private double cores(String load) {
        return page.figure("cores_at_" + (int) page.figure(load) + "_per_s");
    }

    private static List<String> asked(Workload workload) {
        ResourceRequirements resources = workload.container().getResources();
        return List.of(
                resources.getRequests().get("cpu").toString(),
                resources.getLimits().get("cpu").toString(),
                resources.getRequests().get("memory").toString(),
                resources.getLimits().get("memory").toString(),
                workload.claims().stream()
                        .map(claim -> claim.getSpec()
                                .getResources()
                                .getRequests()
                                .get("storage")
                                .toString())
                        .collect(Collectors.joining()));
    }

    private static long bytes(Workload workload, String which) {
        return (long) quantity(workload, which, "memory");
    }

    private static double quantity(Workload workload, String which, String what) {
        ResourceRequirements resources = workload.container().getResources();
        Quantity quantity = (which.equals("limits") ? resources.getLimits() : resources.getRequests()).get(what);
        return Quantity.getAmountInBytes(quantity).doubleValue();
    }

    private static int share(Workload workload) {
        Matcher matcher = workload.container().getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .map(variable -> SHARE.matcher(variable.getValue()))
                .findFirst()
                .orElseThrow();
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static ConfigSource source(Installation installation, String service) {
        return new ConfigSource(
                service + ".yaml",
                EnvironmentText.expand(
                        installation.data("cordon-" + service).get(service + ".yaml"),
                        installation.environment("cordon-" + service + "-0")));
    }
}
