package io.cordon.schemas.topic;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.Keeping.For;
import io.cordon.schemas.topic.Keeping.LastOfKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/**
 * Every topic with its partition count and settings: the one source for manifests, the quickstart and start-up checks.
 *
 * <p><b>Failure semantics.</b> {@link #createMissing} and {@link #problems} talk to the cluster and throw
 * {@link TopicAccessException} when it does not answer or refuses. Both may be called again at any time; topics that exist
 * are never altered.
 */
public final class TopicCatalog {
    /*
     * max.message.bytes bounds a compressed batch, not a record, and a producer with a larger batch.size splits its
     * batches against it. So these bounds hold off giants only; a record is bounded where it is decoded.
     */
    private static final int BATCH_BYTES = 1 << 20;
    private static final int GATE_BATCH_BYTES = 1 << 18;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(400);

    /** Topics that one task reads by partition number, so that their counts must agree. */
    static final List<Set<Topic>> CO_PARTITIONED = List.of(
            Set.of(Topic.EVENTS, Topic.DIRECTIVES_SESSION, Topic.JOURNAL),
            Set.of(Topic.SLIM, Topic.AUDIT, Topic.CREDENTIALS, Topic.DIRECTIVES_SUBJECT),
            Set.of(Topic.INTENTS, Topic.POPULATION, Topic.REQUESTS, Topic.RECEIPTS),
            Set.of(Topic.COMMANDS, Topic.ACTUATOR_JOURNAL));

    private final Map<Topic, TopicSpec> specs;

    private TopicCatalog(Map<Topic, TopicSpec> specs) {
        this.specs = specs;
    }

    /** The catalogue for one prefix and one sizing. */
    public static TopicCatalog of(TopicNames names, Sizing sizing) {
        requireNonNull(names, "names");
        requireNonNull(sizing, "sizing");
        Map<Topic, TopicSpec> specs = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            specs.put(topic, spec(topic, names, sizing));
        }
        return new TopicCatalog(specs);
    }

    public TopicSpec spec(Topic topic) {
        return requireNonNull(specs.get(requireNonNull(topic, "topic")), "spec");
    }

    /** All specifications, in the order of {@link Topic}. */
    public List<TopicSpec> specs() {
        return new ArrayList<>(specs.values());
    }

    /** Creates the topics that the cluster does not have, and returns when they can be seen. */
    public void createMissing(Admin admin) {
        new TopicAdmin(admin).createMissing(specs());
    }

    /**
     * What is wrong with the cluster's topics: missing topics, counts, co-partitioning, clean-up, time stamps, replication.
     *
     * @return sentences for an operator; empty if all is well
     */
    public List<String> problems(Admin admin) {
        return problems(admin, specs());
    }

    /** The same for some of the topics: a service may not look at those that it does not use. */
    public List<String> problems(Admin admin, Set<Topic> topics) {
        return problems(admin, topics.stream().sorted().map(this::spec).toList());
    }

    private List<String> problems(Admin admin, List<TopicSpec> some) {
        return new TopicCheck(this).problems(some, new TopicAdmin(admin).describe(some));
    }

    private static TopicSpec spec(Topic topic, TopicNames names, Sizing sizing) {
        Keeping keeping = keeping(topic);
        Map<String, String> settings = new LinkedHashMap<>(keeping.settings());
        settings.put("cleanup.policy", keeping.cleanupPolicy());
        // The broker's clock on every topic: a writer can neither age its records away nor keep them for ever.
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("min.insync.replicas", Integer.toString(sizing.minInSync()));
        settings.put("max.message.bytes", Integer.toString(topic == Topic.GATE ? GATE_BATCH_BYTES : BATCH_BYTES));
        // A containment that was acknowledged must not vanish with a lagging replica's election.
        settings.put("unclean.leader.election.enable", "false");
        return new TopicSpec(topic, names.of(topic), partitions(topic, sizing), sizing.replication(), settings);
    }

    private static int partitions(Topic topic, Sizing sizing) {
        return switch (topic) {
            case EVENTS, DIRECTIVES_SESSION, JOURNAL, FINDINGS, ALERTS -> sizing.sessions();
            case SLIM, AUDIT, CREDENTIALS, DIRECTIVES_SUBJECT -> sizing.subjects();
            case INTENTS, POPULATION, REQUESTS, ANSWERS, RECEIPTS, CONTAINMENT, DEAD_LETTER -> sizing.owners();
            case COMMANDS, ACTUATOR_JOURNAL -> sizing.commands();
            case GATE -> sizing.gate();
            case POLICY, BASELINES -> 1;
        };
    }

    private static Keeping keeping(Topic topic) {
        return switch (topic) {
            case EVENTS, JOURNAL, SLIM, POPULATION, DIRECTIVES_SESSION, DIRECTIVES_SUBJECT, COMMANDS -> new For(WEEK);
            case AUDIT, FINDINGS, ALERTS, INTENTS, DEAD_LETTER -> new For(MONTH);
            case REQUESTS, RECEIPTS -> new For(YEAR);
            // Gates read the whole feed at start: cleaned often, so that the way to warm stays short.
            case GATE -> new LastOfKey(DAY, Optional.of(Duration.ofMinutes(10)));
            case CREDENTIALS, CONTAINMENT, ANSWERS, POLICY, BASELINES -> new LastOfKey(WEEK, Optional.empty());
            // A release after months needs the state from before the containment: the actuator deletes, time does not.
            case ACTUATOR_JOURNAL -> new LastOfKey(WEEK, Optional.empty());
        };
    }
}
