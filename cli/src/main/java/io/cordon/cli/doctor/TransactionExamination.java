package io.cordon.cli.doctor;

import io.cordon.schemas.access.ClusterAnswer;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.access.Right;
import io.cordon.schemas.topic.TopicAccessException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Whether a transaction that nobody will end stands open on a partition: who reads what is committed reads no further there. */
final class TransactionExamination {
    /** Cordon's own end within seven seconds of their producer's death, and make way for others all the time. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** How often it is asked what stands first where something else stood before. Behind an open transaction no other is seen. */
    private static final int LOOKS = 3;

    private final Admin admin;
    private final Member inspector;
    private final StandingReport report;
    private final Duration patience;
    private final InstantSource clock;
    private final StableOffsets offsets;
    private final Coordinators coordinators;

    /**
     * Asks nobody yet.
     *
     * @param inspector whose rights say what there is to look at
     */
    TransactionExamination(
            Admin admin, Member inspector, StandingReport report, Duration patience, InstantSource clock) {
        this.admin = admin;
        this.inspector = inspector;
        this.report = report;
        this.patience = patience;
        this.clock = clock;
        this.offsets = new StableOffsets(admin);
        this.coordinators = new Coordinators(admin);
    }

    List<Symptom> examine() {
        try {
            Map<Boolean, List<TopicPartition>> byLeader = partitions();
            List<Symptom> symptoms = new ArrayList<>(standing(byLeader.getOrDefault(true, List.of())));
            List<TopicPartition> leaderless = byLeader.getOrDefault(false, List.of());
            if (!leaderless.isEmpty()) {
                symptoms.add(Symptom.unknown(Area.TRANSACTIONS, "not looked at without a leader: " + leaderless));
            }
            return symptoms;
        } catch (TopicAccessException e) {
            return List.of(Symptom.unknown(Area.TRANSACTIONS, String.valueOf(e.getMessage())));
        }
    }

    /** Those of Cordon's topics and of what its applications keep in topics of their own, by whether there is a leader to ask. Kafka's own are not listed. */
    private Map<Boolean, List<TopicPartition>> partitions() {
        List<String> topics = ClusterAnswer.of("list topics", admin.listTopics().names()).stream()
                .filter(name -> inspector.may(AclOperation.DESCRIBE, ResourceType.TOPIC, name))
                .toList();
        return ClusterAnswer.of("describe topics", admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition ->
                                Map.entry(new TopicPartition(topic.name(), partition.partition()), partition)))
                .collect(Collectors.partitioningBy(
                        entry -> Coordinators.hasLeader(entry.getValue()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private List<Symptom> standing(List<TopicPartition> partitions) {
        List<Symptom> symptoms = new ArrayList<>();
        Collection<TopicPartition> asked = partitions;
        for (int look = 0; look < LOOKS && !asked.isEmpty(); look++) {
            Map<TopicPartition, Long> open = offsets.open(asked);
            asked = new ArrayList<>(open.keySet());
            stillOpen(open);
            symptoms.addAll(open.isEmpty() ? List.of() : causes(open));
            asked.removeAll(open.keySet());
        }
        return symptoms.isEmpty()
                ? List.of(Symptom.good(
                        Area.TRANSACTIONS, "none stands open on any of " + partitions.size() + " partitions"))
                : symptoms;
    }

    /** Leaves in the map what stands to the end. */
    private List<Symptom> causes(Map<TopicPartition, Long> open) {
        List<String> hidden = coordinators.hidden(writers());
        return hidden.isEmpty()
                ? followed(open).stream().map(this::symptom).toList()
                : List.of(report.notLookedAt(open, hidden));
    }

    /** With what the transactional ids of those begin who write there. */
    private List<String> writers() {
        return inspector.rights().stream()
                .map(Right::resource)
                .filter(resource -> resource.resourceType() == ResourceType.TRANSACTIONAL_ID)
                .map(ResourcePattern::name)
                .toList();
    }

    /** Until it is clear of each why it stands, or patience is over. Each look at the coordinators lies between two at the offsets, which are the same. */
    private Collection<Standing> followed(Map<TopicPartition, Long> open) {
        Map<TopicPartition, Standing> followed = new LinkedHashMap<>();
        List<KnownTransaction> first = coordinators.transactions();
        open.forEach((partition, start) -> followed.put(partition, Standing.at(partition, start, first)));
        long end = System.nanoTime() + patience.toNanos();
        do {
            List<KnownTransaction> known = coordinators.transactions();
            followed.replaceAll((partition, standing) -> standing.again(known));
            stillOpen(open);
            followed.keySet().retainAll(open.keySet());
        } while (!followed.values().stream().allMatch(Standing::hangs) && System.nanoTime() < end);
        return followed.values();
    }

    /** After a moment: leaves out where it went on. */
    private void stillOpen(Map<TopicPartition, Long> open) {
        if (!open.isEmpty()) {
            pause();
            open.entrySet().retainAll(offsets.open(open.keySet()).entrySet());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAccessException("interrupted while looking at transactions", e);
        }
    }

    private Symptom symptom(Standing standing) {
        TopicPartition partition = standing.partition();
        return standing.hangs()
                ? report.hangs(
                        standing,
                        OpenProducer.on(partition, admin),
                        age -> offsets.older(
                                partition, standing.start(), clock.instant().minus(age)))
                : report.known(standing, clock.instant());
    }
}
