package io.cordon.topology.subject;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.Publication;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Tally;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.table.Table;
import io.cordon.wire.BaselineDocuments;
import io.cordon.wire.DocumentShelf;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Learns the baselines of a tenant's agent types from sessions that ended clean, and publishes them.
 *
 * <p>What each runtime contributed is a row of its own, so that a session changes one small row. A version is written before its pointer, and only
 * the last versions stay in the topic. Where an operator chose what is in force, new versions are written and the pointer stays his.
 */
final class LearningDesk {
    /** Versions of an agent type that stay in the topic. */
    static final int KEPT = 8;

    private final Table rows;
    private final Publication rule;
    private final DocumentShelf shelf;
    private final SubjectPublisher publisher;
    private final DetectionMeters meters;

    LearningDesk(
            Table rows, Publication rule, DocumentShelf shelf, SubjectPublisher publisher, DetectionMeters meters) {
        this.rows = rows;
        this.rule = rule;
        this.shelf = shelf;
        this.publisher = publisher;
        this.meters = meters;
    }

    /** A session ended clean. */
    void take(String key, SlimRecord slim) {
        Observations.read(slim).ifPresent(seen -> learn(key, slim, seen));
    }

    private void learn(String key, SlimRecord slim, SessionObservation seen) {
        BaselineLearner learner = new BaselineLearner(seen.agentType(), Limits.REPORTED, tallies(key));
        String runtime = learner.learn(seen);
        rows.put(row(key, runtime), learner.tally(runtime).orElseThrow().encode());
        meters.count(DetectionMetric.SESSION_LEARNT);
        Progress progress = progress(key).learnt();
        Instant now = slim.getBrokerTime();
        if (rule.due(learner, progress.version(), progress.news(), progress.published(), now)) {
            progress = publish(slim.getTenant(), learner, seen.agentType(), progress, now);
        }
        rows.put(key, progress.encode());
    }

    private Progress publish(String tenant, BaselineLearner learner, String agentType, Progress progress, Instant now) {
        Baseline next = learner.baseline(free(tenant, agentType, progress.version()));
        publisher.baseline(
                BaselineDocuments.key(tenant, next),
                Optional.of(BaselineDocuments.version(tenant, next, now, false)),
                now);
        if (!shelf.chosen(tenant, agentType)) {
            publisher.baseline(
                    Keys.currentBaseline(tenant, agentType),
                    Optional.of(BaselineDocuments.pointer(tenant, next, now, false)),
                    now);
        }
        meters.count(DetectionMetric.BASELINE_PUBLISHED);
        return withdrawn(tenant, agentType, progress.publishedAs(next.version(), now), now);
    }

    /** An operator may have written versions meanwhile, and none is ever written over. */
    private long free(String tenant, String agentType, long last) {
        long next = last + 1;
        while (shelf.version(tenant, agentType, next).isPresent()) {
            next++;
        }
        return next;
    }

    private Progress withdrawn(String tenant, String agentType, Progress progress, Instant now) {
        if (progress.kept().size() <= KEPT) {
            return progress;
        }
        long inForce = shelf.current(tenant, agentType).map(Baseline::version).orElse(0L);
        Optional<Long> oldest = progress.kept().stream()
                .limit(KEPT)
                .filter(version -> version != inForce)
                .findFirst();
        oldest.ifPresent(version ->
                publisher.baseline(Keys.baseline(tenant, agentType, Long.toString(version)), Optional.empty(), now));
        return oldest.map(progress::without).orElse(progress);
    }

    private Progress progress(String key) {
        byte[] stored = rows.get(key);
        return stored == null ? Progress.NONE : Progress.decode(stored);
    }

    private Map<String, Tally> tallies(String key) {
        Map<String, Tally> tallies = new HashMap<>();
        String prefix = row(key, "");
        rows.beginning(prefix, Integer.MAX_VALUE)
                .forEach(row -> tallies.put(row.key.substring(prefix.length()), Tally.decode(row.value)));
        return tallies;
    }

    private static String row(String key, String runtime) {
        return key + '/' + runtime;
    }
}
