package io.cordon.schemas.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.cordon.schemas.topic.InternalTopics;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/*
 * Why so:
 * - Reading never brings writing; who may write a topic is in DESIGN's table, one writer for each key.
 * - Gates and the command line read without a group, so they have no right on any.
 * - A drill is runtime, broker of credentials and operator in one process: its session and its canaries are told from others by their grant and by
 *   their names, not by rights.
 * - Kafka Streams makes its changelogs itself and looks at their settings. It never deletes: there is no repartition topic.
 * - The streams applications look at the settings of their topics and brokers when they start, to say which guarantee falls short; the actuator at those of brokers.
 *   For the same purpose they see how many replicas Kafka's own topics have, which shows no record of these.
 * - Quotas are settings of the cluster for Kafka, so that who sets them may change the brokers' as well.
 * - Offsets are committed with the transaction, which asks for READ on the topic: an audit source, whose cursor is an offset of the topic
 *   that it writes, could not go on without it.
 */
/** The least rights of each role. */
final class Rights {
    private final Installation installation;
    private final TopicNames topics;
    private final Map<Topic, Set<AclOperation>> onTopics = new EnumMap<>(Topic.class);
    private final List<Right> others = new ArrayList<>();

    private Rights(Installation installation) {
        this.installation = installation;
        this.topics = installation.topics();
    }

    static List<Right> of(Role role, Installation installation) {
        Rights rights = new Rights(installation);
        rights.add(role);
        return rights.all();
    }

    private void add(Role role) {
        switch (role) {
            case RUNTIME:
                writes(Topic.EVENTS).reads(Topic.GATE, Topic.BASELINES);
                break;
            case DETECTION:
                reads(Topic.EVENTS, Topic.DIRECTIVES_SESSION)
                        .reads(Topic.SLIM, Topic.AUDIT, Topic.CREDENTIALS, Topic.DIRECTIVES_SUBJECT, Topic.BASELINES)
                        .reads(Topic.POLICY)
                        .writes(Topic.FINDINGS, Topic.ALERTS, Topic.GATE, Topic.INTENTS, Topic.DEAD_LETTER)
                        .writes(Topic.JOURNAL)
                        .writes(Topic.SLIM, Topic.POPULATION, Topic.BASELINES)
                        .streams(role);
                break;
            case CONTAINMENT:
                reads(Topic.INTENTS, Topic.POPULATION, Topic.REQUESTS, Topic.RECEIPTS, Topic.POLICY)
                        .writes(Topic.COMMANDS, Topic.CONTAINMENT, Topic.GATE, Topic.ANSWERS, Topic.ALERTS)
                        .writes(Topic.DIRECTIVES_SESSION, Topic.DIRECTIVES_SUBJECT, Topic.DEAD_LETTER)
                        .streams(role);
                break;
            case ACTUATOR:
                reads(Topic.COMMANDS, Topic.CREDENTIALS, Topic.ACTUATOR_JOURNAL, Topic.RECEIPTS, Topic.POLICY)
                        .writes(Topic.ACTUATOR_JOURNAL, Topic.RECEIPTS, Topic.POPULATION, Topic.DEAD_LETTER)
                        .looksAtBrokers()
                        .transactions(role);
                break;
            case AUDIT_SOURCE:
                reads(Topic.AUDIT).writes(Topic.AUDIT).sources();
                break;
            case CREDENTIAL_BROKER:
                writes(Topic.CREDENTIALS).reads(Topic.CONTAINMENT);
                break;
            case OPERATOR:
                writes(Topic.REQUESTS, Topic.POLICY)
                        .reads(Topic.ANSWERS, Topic.CONTAINMENT, Topic.GATE, Topic.DEAD_LETTER, Topic.REQUESTS)
                        .reads(Topic.POLICY)
                        .reads(Topic.FINDINGS, Topic.EVENTS, Topic.AUDIT, Topic.COMMANDS, Topic.RECEIPTS);
                break;
            case DRILL:
                writes(Topic.REQUESTS, Topic.EVENTS, Topic.CREDENTIALS)
                        .reads(Topic.ANSWERS, Topic.CONTAINMENT, Topic.GATE, Topic.DEAD_LETTER);
                break;
            case SOC:
                reads(Topic.FINDINGS, Topic.ALERTS, Topic.CONTAINMENT)
                        .also(Right.beginningWith(ResourceType.GROUP, installation.principal(role), READ));
                break;
            case AUDIT_LOG:
                reads(Topic.REQUESTS, Topic.POLICY, Topic.CONTAINMENT, Topic.ALERTS)
                        .reads(Topic.COMMANDS, Topic.RECEIPTS, Topic.DEAD_LETTER);
                break;
            case BASELINES:
                reads(Topic.BASELINES).writes(Topic.BASELINES);
                break;
            case REVIEWER:
                reads(Topic.EVENTS, Topic.JOURNAL, Topic.BASELINES)
                        .reads(Topic.FINDINGS, Topic.GATE, Topic.INTENTS)
                        .also(Right.group(installation.applicationId(Role.DETECTION), DESCRIBE));
                break;
            case LAG:
                also(Right.topic(topics.of(Topic.EVENTS), DESCRIBE))
                        .also(Right.group(installation.applicationId(Role.DETECTION), DESCRIBE));
                break;
            case INSPECTOR:
                also(Right.beginningWith(ResourceType.TOPIC, topics.prefix(), DESCRIBE, DESCRIBE_CONFIGS))
                        .also(Right.cluster(DESCRIBE, DESCRIBE_CONFIGS))
                        .seesInternalTopics()
                        .seesTransactions();
                break;
            case INSTALLER:
                also(Right.beginningWith(ResourceType.TOPIC, topics.prefix(), CREATE, DESCRIBE, DESCRIBE_CONFIGS))
                        .also(Right.cluster(ALTER, ALTER_CONFIGS, DESCRIBE_CONFIGS));
                break;
        }
    }

    private Rights reads(Topic... which) {
        return may(READ, which);
    }

    private Rights writes(Topic... which) {
        return may(WRITE, which);
    }

    private Rights may(AclOperation operation, Topic... which) {
        for (Topic topic : which) {
            onTopics.computeIfAbsent(topic, none -> EnumSet.noneOf(AclOperation.class))
                    .add(operation);
        }
        return this;
    }

    private void streams(Role role) {
        onTopics.values().forEach(operations -> operations.add(DESCRIBE_CONFIGS));
        String internal = installation.applicationId(role) + "-";
        also(Right.beginningWith(ResourceType.TOPIC, internal, READ, WRITE, CREATE, DESCRIBE_CONFIGS))
                .looksAtBrokers()
                .transactions(role);
    }

    private Rights looksAtBrokers() {
        return also(Right.cluster(DESCRIBE_CONFIGS)).seesInternalTopics();
    }

    private Rights seesInternalTopics() {
        InternalTopics.ALL.forEach(topic -> also(Right.topic(topic, DESCRIBE)));
        return this;
    }

    private void transactions(Role role) {
        String application = installation.applicationId(role);
        also(Right.group(application, READ))
                .also(Right.beginningWith(ResourceType.TRANSACTIONAL_ID, application + "-", WRITE));
    }

    /** Who has one open, and on which partitions of what. */
    private void seesTransactions() {
        for (Role role : List.of(Role.DETECTION, Role.CONTAINMENT)) {
            also(Right.beginningWith(ResourceType.TOPIC, installation.applicationId(role) + "-", DESCRIBE));
        }
        for (Role role : List.of(Role.DETECTION, Role.CONTAINMENT, Role.ACTUATOR)) {
            also(Right.beginningWith(ResourceType.TRANSACTIONAL_ID, installation.applicationId(role) + "-", DESCRIBE));
        }
        also(Right.beginningWith(ResourceType.TRANSACTIONAL_ID, source(), DESCRIBE));
    }

    private String source() {
        return topics.of(Topic.AUDIT) + "." + installation.tenant() + ".";
    }

    private void sources() {
        String each = source();
        also(Right.beginningWith(ResourceType.GROUP, each, READ))
                .also(Right.beginningWith(ResourceType.TRANSACTIONAL_ID, each, WRITE));
    }

    private Rights also(Right right) {
        others.add(right);
        return this;
    }

    private List<Right> all() {
        List<Right> all = new ArrayList<>();
        onTopics.forEach((topic, operations) -> all.add(topic(topics.of(topic), operations)));
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Right topic(String name, Set<AclOperation> operations) {
        AclOperation[] each = operations.toArray(AclOperation[]::new);
        return Right.topic(name, each[0], each);
    }
}
