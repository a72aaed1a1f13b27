package io.cordon.operations.story;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how things stand. */
public final class SituationReader {

    private static final Duration LETTERS = Duration.ofDays(1);

    private final TopicScan scan;
    private final String tenant;

    public SituationReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
    }

    /** As of the end of the reading: nothing in it is of a later time. */
    public Situation read(InstantSource clock) {
        Map<String, Long> letters = letters(clock.instant());
        List<Containment> containments = containments();
        List<RequestAnswer> answers = answers();
        Map<String, GateEntry> gate = scan.latest(Topic.GATE, GateEntry.class, Scope.whole());
        Instant now = clock.instant();
        return new Situation(now, containments, holds(gate, now), heartbeats(gate.values()), answers, letters);
    }

    /** The last state of each subject of the tenant, the last changed first. */
    public List<Containment> containments() {
        return scan.latest(Topic.CONTAINMENT, Containment.class, Scope.whole()).values().stream()
                .filter(each -> each.getTenant().equals(tenant))
                .sorted(Comparator.comparing(Containment::getChangedAt).reversed())
                .toList();
    }

    private List<RequestAnswer> answers() {
        return scan.latest(Topic.ANSWERS, RequestAnswer.class, Scope.whole()).values().stream()
                .filter(each -> each.getTenant().equals(tenant))
                .toList();
    }

    private List<Hold> holds(Map<String, GateEntry> gate, Instant now) {
        String prefix = Keys.tenant(tenant) + "/";
        return gate.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .filter(entry -> entry.getKind() == GateEntryKind.HOLD)
                .filter(entry ->
                        entry.getExpiresAt() == null || entry.getExpiresAt().isAfter(now))
                .map(entry -> new Hold(
                        entry.getSubjectKind(),
                        entry.getRef(),
                        entry.getRung(),
                        entry.getIssuedAt(),
                        Optional.ofNullable(entry.getExpiresAt())))
                .toList();
    }

    /** One for each task: a task writes its heartbeat to every partition of the feed. */
    private static List<Heartbeat> heartbeats(Collection<GateEntry> gate) {
        Map<String, Heartbeat> newest = new TreeMap<>();
        for (GateEntry entry : gate) {
            if (entry.getKind() == GateEntryKind.HEARTBEAT) {
                String name = String.format(Locale.ROOT, "%s %5d", entry.getApplication(), entry.getTask());
                Heartbeat beat = new Heartbeat(entry.getApplication(), entry.getTask(), entry.getIssuedAt());
                newest.merge(name, beat, (one, other) -> one.at().isAfter(other.at()) ? one : other);
            }
        }
        return List.copyOf(newest.values());
    }

    private Map<String, Long> letters(Instant now) {
        Map<String, Long> letters = new TreeMap<>();
        Scope lately = Scope.whole().since(now.minus(LETTERS));
        scan.values(Topic.DEAD_LETTER, DeadLetter.class, lately)
                .forEach(letter -> letters.merge(
                        letter.getTopic() + " "
                                + letter.getReason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        1L,
                        Long::sum));
        return letters;
    }
}
