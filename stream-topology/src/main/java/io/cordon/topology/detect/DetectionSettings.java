package io.cordon.topology.detect;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Publication;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.baseline.BaselineSource;
import io.cordon.topology.baseline.BaselineTopic;
import io.cordon.topology.modes.DetectionReach;
import io.cordon.topology.normalise.EngineClock;
import io.cordon.topology.normalise.FollowedIngestKeys;
import io.cordon.topology.normalise.IngestKeys;
import io.cordon.topology.normalise.NormaliseSettings;
import io.cordon.topology.normalise.Patience;
import io.cordon.topology.normalise.RecordReader;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.Children;
import io.cordon.topology.session.HoldLimit;
import io.cordon.topology.session.SessionSettings;
import io.cordon.topology.subject.SubjectSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What detection is to do, apart from where it runs.
 *
 * @param application application id, named in what it writes
 * @param topics names of the topics
 * @param partitions of the events topic
 * @param mode whether what is found is acted on
 * @param core how the detectors run
 * @param policyVersion version of that, named in findings
 * @param ingestKeys keys of the tenants that are known now; the same object for as long as they are the same
 * @param grantRequired whether events without a valid grant are refused
 * @param time whose clock counts
 * @param clockTolerance how far a runtime's clock may be off
 * @param maxEventBytes of one event record
 * @param registryPatience how long a record waits for the registry
 * @param holdLimit how many sessions may newly be held
 * @param warmUp how long after a start silence proves nothing
 * @param publication when a learnt baseline is published; empty if nothing is learnt
 * @param modes what operators set below that while it runs
 * @param tracer makes a span of each event that led to something
 */
public record DetectionSettings(
        String application,
        TopicNames topics,
        int partitions,
        DetectionMode mode,
        CoreConfig core,
        String policyVersion,
        Supplier<IngestKeys> ingestKeys,
        boolean grantRequired,
        TimeSource time,
        Duration clockTolerance,
        int maxEventBytes,
        Duration registryPatience,
        HoldLimit holdLimit,
        Duration warmUp,
        Optional<Publication> publication,
        Supplier<Modes> modes,
        Tracer tracer) {
    private static final int TICKS_AT_ONCE = 2_000;
    /** Heap for decoded facts if this process alone has all tasks. */
    private static final long KEPT_BYTES = 96L << 20;

    private static final Duration FORGET_CREDENTIALS_AFTER = Duration.ofDays(30);

    public DetectionSettings {
        requireNonNull(application, "application");
        requireNonNull(topics, "topics");
        requireNonNull(mode, "mode");
        requireNonNull(core, "core");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(ingestKeys, "ingestKeys");
        requireNonNull(time, "time");
        requireNonNull(clockTolerance, "clockTolerance");
        requireNonNull(registryPatience, "registryPatience");
        requireNonNull(holdLimit, "holdLimit");
        requireNonNull(warmUp, "warmUp");
        requireNonNull(publication, "publication");
        requireNonNull(modes, "modes");
        requireNonNull(tracer, "tracer");
    }

    /**
     * What a file says.
     *
     * @param baselines those of an operator's file, if it names one
     * @throws RuntimeException if a key file cannot be read
     */
    public static DetectionSettings of(
            DetectionConfig config, Baselines baselines, Supplier<Modes> modes, Tracer tracer) {
        return new DetectionSettings(
                config.service().application().id(),
                config.service().topics().names(),
                config.service().topics().sizing().sessions(),
                config.mode(),
                config.core().withBaselines(baselines),
                config.policyVersion(),
                new FollowedIngestKeys(config.ingestKeyFiles()),
                config.grantRequired(),
                config.time(),
                config.clockTolerance(),
                config.maxEventBytes(),
                config.registryPatience(),
                config.holdLimit(),
                config.warmUp(),
                Optional.of(new Publication(config.baselines().every()))
                        .filter(rule -> config.baselines().learn()),
                modes,
                tracer);
    }

    private DetectionReach reach() {
        return new DetectionReach(core, mode == DetectionMode.SHADOW, modes);
    }

    String topic(Topic topic) {
        return topics.of(topic);
    }

    /** How records are checked before the session core has them. */
    public NormaliseSettings checks(Deserializer<Event> events, Deserializer<Directive> directives) {
        return new NormaliseSettings(
                partitions,
                maxEventBytes,
                ingestKeys,
                grantRequired,
                new EngineClock(time, clockTolerance),
                registryPatience,
                events,
                directives);
    }

    /** How the session core runs. */
    public SessionSettings session(Children children, BaselineSource baselines) {
        return new SessionSettings(
                application,
                ProductVersion.TEXT,
                policyVersion,
                reach(),
                time,
                time == TimeSource.CLAIMED ? HoldLimit.none() : holdLimit,
                TICKS_AT_ONCE,
                warmUp,
                KEPT_BYTES / partitions,
                baselines,
                children,
                tracer);
    }

    SubjectSettings subject(Children children, BaselineTopic baselines) {
        return new SubjectSettings(
                application,
                ProductVersion.TEXT,
                policyVersion,
                reach(),
                FORGET_CREDENTIALS_AFTER,
                baselines,
                publication,
                children);
    }

    BaselineTopic baselines(Deserializer<BaselineDocument> documents) {
        return new BaselineTopic(topic(Topic.BASELINES), documents, Patience.upTo(registryPatience));
    }

    <T> RecordReader<T> reader(Deserializer<T> deserializer) {
        return new RecordReader<>(deserializer, maxEventBytes, Patience.upTo(registryPatience));
    }
}
