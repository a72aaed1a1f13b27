package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What detection has said and committed, in an order of its own: two runs on the same events must have said the same.
 *
 * @param findings what was found
 * @param intents what the owner was asked for
 * @param slims what credentials were told
 * @param holds keys of the sessions that gates were told to hold
 */
record Said(List<String> findings, List<String> intents, List<String> slims, List<String> holds) {
    private static final String HOLD = "/hold";

    /** All of it. */
    static Said in(DetectionCluster cluster, TopicNames names) {
        return in(cluster, names, session -> true);
    }

    /** Of some sessions. */
    static Said in(DetectionCluster cluster, TopicNames names, Predicate<String> sessions) {
        return new Said(
                sorted(cluster.committed(names, Topic.FINDINGS, Finding.class).stream()
                        .filter(f -> sessions.test(f.getSession()))
                        .map(f -> f.getFindingId() + " " + f.getDetector() + " " + f.getRung() + " " + f.getEngineTime()
                                + " " + f.getReason())),
                sorted(cluster.committed(names, Topic.INTENTS, Intent.class).stream()
                        .filter(i -> sessions.test(i.getSubject().getRef()))
                        .map(i ->
                                i.getIntentId() + " " + i.getSubject() + " " + i.getRung() + " " + i.getFindingIds())),
                sorted(cluster.committed(names, Topic.SLIM, SlimRecord.class).stream()
                        .filter(slim -> sessions.test(slim.getSession()))
                        .map(slim -> slim.getKind() + " " + slim.getSession() + " " + slim.getEventId())),
                sorted(cluster.records(names, Topic.GATE).stream()
                        .map(record -> new String(record.key(), UTF_8))
                        .filter(key -> key.endsWith(HOLD))
                        .filter(key -> sessions.test(session(key)))
                        .distinct()));
    }

    /** Of a key tenant/session/ref/hold. */
    private static String session(String hold) {
        String held = hold.substring(0, hold.length() - HOLD.length());
        return held.substring(held.lastIndexOf('/') + 1);
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }
}
