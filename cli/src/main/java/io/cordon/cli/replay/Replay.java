package io.cordon.cli.replay;

import io.cordon.cli.console.Progress;
import io.cordon.cli.score.Decision;
import io.cordon.emitter.EmitterStats;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceSession;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Plays recorded sessions through the whole line and collects what was decided. */
public final class Replay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ReplayCluster cluster;
    private final ReplayKeys keys;
    private final ReplayServices services;
    private final ReplayProgress progress;

    private Replay(ReplayCluster cluster, ReplayKeys keys, ReplayServices services) {
        this.cluster = cluster;
        this.keys = keys;
        this.services = services;
        this.progress = new ReplayProgress(cluster.admin());
    }

    /**
     * Starts broker, registry and the three services.
     *
     * @param directory where state, keys and logs go
     */
    public static Replay start(Path directory) {
        ReplayCluster cluster = ReplayCluster.start(directory);
        try {
            ReplayKeys keys = ReplayKeys.create(directory, ReplayRuntime.TENANT);
            ReplayServices services = ReplayServices.start(new ReplayConfigs(cluster, keys, directory));
            Replay replay = new Replay(cluster, keys, services);
            replay.await("the services are not ready", services::ready);
            return replay;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Plays the sessions, waits until all of it is decided and carried out, and says what came of it. */
    public ReplayResult play(List<TraceSession> sessions, ToolCatalog catalog) {
        EmitterStats sent = emit(sessions, catalog);
        await("detection has not caught up", () -> progress.behind(Role.DETECTION, Topic.EVENTS) == 0);
        await("containment has not caught up", () -> progress.behind(Role.CONTAINMENT, Topic.INTENTS) == 0);
        TopicReader reader = new TopicReader(cluster);
        List<String> commands = reader.readAll(Topic.COMMANDS, Command.class).stream()
                .map(Command::getCommandId)
                .distinct()
                .toList();
        await("the actuator has not completed all commands", () -> completed(reader) >= commands.size());
        List<Finding> findings = reader.readAll(Topic.FINDINGS, Finding.class);
        Map<String, Long> refused = refused(reader);
        ReplayCounts counts = new ReplayCounts(
                sent.acknowledged(),
                sent.dropped(),
                services.decided(),
                refused.values().stream().mapToLong(Long::longValue).sum(),
                findings.size(),
                commands.size(),
                completed(reader));
        return new ReplayResult(counts, decisions(findings), commands, refused);
    }

    private static Map<String, Long> refused(TopicReader reader) {
        return reader.readAll(Topic.DEAD_LETTER, DeadLetter.class).stream()
                .filter(letter -> letter.getTopic().equals(ReplayCluster.TOPICS.of(Topic.EVENTS)))
                .collect(Collectors.groupingBy(
                        letter -> lower(letter.getReason()) + ": " + letter.getDetail(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private EmitterStats emit(List<TraceSession> sessions, ToolCatalog catalog) {
        ReplayRuntime runtime = ReplayRuntime.start(cluster, keys, catalog);
        try (runtime;
                Progress bar = Progress.onStandardError("replaying", sessions.size())) {
            runtime.play(sessions, bar);
        }
        return runtime.stats();
    }

    private static long completed(TopicReader reader) {
        return reader.readAll(Topic.RECEIPTS, Receipt.class).stream()
                .filter(receipt -> receipt.getKind() == ReceiptKind.COMPLETED)
                .map(Receipt::getCommandId)
                .distinct()
                .count();
    }

    /** What was found on an event; what only time brought up has no line in the record. */
    static List<Decision> decisions(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.getRung().compareTo(Rung.ALERT) >= 0
                        && !finding.getEventId().isEmpty())
                .map(finding -> new Decision(
                        finding.getSession(),
                        finding.getSequence(),
                        lower(finding.getRung()),
                        finding.getDetector(),
                        lower(finding.getGrade())))
                .sorted()
                .toList();
    }

    private void await(String otherwise, BooleanSupplier condition) {
        Waiting.until(condition, PATIENCE, otherwise);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        services.close();
        cluster.close();
    }
}
