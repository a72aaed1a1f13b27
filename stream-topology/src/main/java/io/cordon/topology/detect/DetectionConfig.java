package io.cordon.topology.detect;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Retention;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.config.Question;
import io.cordon.topology.baseline.BaselineSettings;
import io.cordon.topology.config.ConfigSection;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.HoldLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What detection is told.
 *
 * @param service what every streams application has to know
 * @param mode whether what is found is acted on
 * @param core how the detectors run
 * @param policyVersion version of that, named in findings
 * @param ingestKeyFiles key files of the tenants; an event of another tenant is unverified
 * @param grantRequired whether events without a valid grant are refused
 * @param time whose clock counts
 * @param clockTolerance how far a runtime's clock may be off
 * @param maxEventBytes of one event record
 * @param registryPatience how long a record waits for the registry
 * @param holdLimit how many sessions may newly be held
 * @param warmUp how long after a start silence proves nothing
 * @param baselines where baselines come from
 * @param operatorKeysFile public keys of those who may lower modes while it runs; without it nobody may
 */
public record DetectionConfig(
        ServiceConfig service,
        DetectionMode mode,
        CoreConfig core,
        String policyVersion,
        List<Path> ingestKeyFiles,
        boolean grantRequired,
        TimeSource time,
        Duration clockTolerance,
        int maxEventBytes,
        Duration registryPatience,
        HoldLimit holdLimit,
        Duration warmUp,
        BaselineSettings baselines,
        Optional<Path> operatorKeysFile) {

    private static final ServiceConfig.Defaults DEFAULTS =
            new ServiceConfig.Defaults(Role.DETECTION.label(), Duration.ofSeconds(1), 8081);

    private static final long MOST_EVENT_BYTES = 1L << 20;

    public DetectionConfig {
        requireNonNull(service, "service");
        requireNonNull(mode, "mode");
        requireNonNull(core, "core");
        requireNonNull(policyVersion, "policyVersion");
        ingestKeyFiles = List.copyOf(ingestKeyFiles);
        requireNonNull(time, "time");
        requireNonNull(clockTolerance, "clockTolerance");
        requireNonNull(registryPatience, "registryPatience");
        requireNonNull(holdLimit, "holdLimit");
        requireNonNull(warmUp, "warmUp");
        requireNonNull(baselines, "baselines");
        requireNonNull(operatorKeysFile, "operatorKeysFile");
    }

    /**
     * Reads a file.
     *
     * @throws io.cordon.topology.config.ConfigException with all problems, if there is any
     */
    public static DetectionConfig read(ConfigSource source) {
        return source.read(DetectionConfig::read);
    }

    /** All that it asks a file for. */
    public static List<Question> questions() {
        return ConfigSource.questions(DetectionConfig::read);
    }

    /** The same with another core. */
    DetectionConfig withCore(CoreConfig other) {
        return new DetectionConfig(
                service,
                mode,
                other,
                policyVersion,
                ingestKeyFiles,
                grantRequired,
                time,
                clockTolerance,
                maxEventBytes,
                registryPatience,
                holdLimit,
                warmUp,
                baselines,
                operatorKeysFile);
    }

    private static DetectionConfig read(ConfigSection root) {
        ConfigSection section = root.section("detection");
        ConfigSection keys = root.section("keys");
        return new DetectionConfig(
                ServiceConfig.read(root, DEFAULTS),
                section.oneOf("mode", DetectionMode.class, DetectionMode.ENFORCE),
                core(section),
                section.text("policyVersion", "builtin"),
                keys.texts("ingest").stream().map(Path::of).toList(),
                section.flag("grantRequired", true),
                section.oneOf("time", TimeSource.class, TimeSource.BROKER),
                section.duration("clockTolerance", Duration.ofMinutes(2)),
                maxEvent(section),
                // Below the transaction's time-out: a longer wait would be fenced by the broker.
                section.duration("registryPatience", Duration.ofSeconds(3)),
                holdLimit(section.section("holdLimit")),
                section.duration("warmUp", Duration.ofSeconds(10)),
                BaselineSettings.read(section.section("baselines")),
                keys.optionalPath("operators"));
    }

    private static int maxEvent(ConfigSection section) {
        long bytes = section.bytes("maxEvent", 64L << 10);
        if (bytes > MOST_EVENT_BYTES) {
            section.problem("maxEvent", "expected at most 1MiB");
        }
        return Math.toIntExact(Math.min(bytes, MOST_EVENT_BYTES));
    }

    private static CoreConfig core(ConfigSection section) {
        return new CoreConfig(
                DetectorSettings.read(section),
                Canaries.prints(section, "canaries"),
                Canaries.credentials(section),
                Canaries.prints(section, "publicValues"),
                response(section.section("response"), ResponsePolicy.defaults()),
                retention(section.section("retention"), Retention.defaults()),
                Baselines.NONE);
    }

    private static ResponsePolicy response(ConfigSection section, ResponsePolicy standard) {
        return section.made(
                () -> new ResponsePolicy(
                        section.duration("holdLasts", standard.holdLasts()),
                        section.duration("renewBefore", standard.renewBefore()),
                        section.duration("stepUpStands", standard.stepUpStands()),
                        section.integer("preventedAttempts", standard.preventedAttempts(), 1, 1_000),
                        section.duration("preventedWindow", standard.preventedWindow())),
                standard);
    }

    private static Retention retention(ConfigSection section, Retention standard) {
        return new Retention(
                section.duration("ended", standard.ended()),
                section.duration("idle", standard.idle()),
                section.duration("held", standard.held()));
    }

    private static HoldLimit holdLimit(ConfigSection section) {
        return new HoldLimit(
                section.integer("percent", 20, 1, 100) / 100.0,
                section.integer("minimum", 5, 1, 1_000_000),
                section.duration("window", Duration.ofMinutes(10)));
    }
}
