package io.cordon.topology.containment.config;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.config.Question;
import io.cordon.topology.config.ConfigSection;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.containment.owner.BlastRadius;
import io.cordon.topology.containment.owner.DetectorModes;
import io.cordon.topology.containment.owner.DrillPlan;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.containment.owner.ProtectedSubject;
import io.cordon.topology.containment.owner.TwoPersonRule;
import io.cordon.topology.detect.DetectorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the containment owner is told.
 *
 * @param service what every streams application has to know
 * @param policy how it decides
 * @param authorityEpoch actuators follow the highest that they were told of; rises when another topology takes over
 * @param signingKeyFile private key that commands are signed with
 * @param operatorKeysFile public keys of those who may ask for containments and releases
 * @param tick how often deadlines are looked at
 * @param rememberRequests how long a request's id is known, so that it is not followed twice
 */
public record ContainmentConfig(
        ServiceConfig service,
        OwnerPolicy policy,
        long authorityEpoch,
        Path signingKeyFile,
        Path operatorKeysFile,
        Duration tick,
        Duration rememberRequests) {

    private static final ServiceConfig.Defaults DEFAULTS =
            new ServiceConfig.Defaults(Role.CONTAINMENT.label(), Duration.ofMillis(20), 8082);
    private static final Duration STANDARD_TICK = Duration.ofMillis(250);

    public ContainmentConfig {
        requireNonNull(service, "service");
        requireNonNull(policy, "policy");
        requireNonNull(signingKeyFile, "signingKeyFile");
        requireNonNull(operatorKeysFile, "operatorKeysFile");
        requireNonNull(tick, "tick");
        requireNonNull(rememberRequests, "rememberRequests");
    }

    /**
     * Reads a file.
     *
     * @throws io.cordon.topology.config.ConfigException with all problems, if there is any
     */
    public static ContainmentConfig read(ConfigSource source) {
        return source.read(ContainmentConfig::read);
    }

    /** All that it asks a file for. */
    public static List<Question> questions() {
        return ConfigSource.questions(ContainmentConfig::read);
    }

    private static ContainmentConfig read(ConfigSection root) {
        ConfigSection section = root.section("containment");
        ConfigSection keys = root.section("keys");
        return new ContainmentConfig(
                ServiceConfig.read(root, DEFAULTS),
                policy(section),
                section.integer("authorityEpoch", 1, 1, Integer.MAX_VALUE),
                keys.requiredPath("signing"),
                keys.requiredPath("operators"),
                section.duration("tick", STANDARD_TICK),
                section.duration("rememberRequests", Duration.ofDays(1)));
    }

    private static OwnerPolicy policy(ConfigSection section) {
        OwnerPolicy standard = OwnerPolicy.defaults(section.oneOf("mode", Mode.class, Mode.ENFORCE));
        return new OwnerPolicy(
                standard.mode(),
                section.duration("commandLife", standard.commandLife()),
                section.duration("longestCommandLife", standard.longestCommandLife()),
                section.duration("proofDeadline", standard.proofDeadline()),
                section.duration("releaseDeadline", standard.releaseDeadline()),
                section.duration("forgetAfter", standard.forgetAfter()),
                section.duration("requestLife", standard.requestLife()),
                section.duration("longestApproval", standard.longestApproval()),
                protectedSubjects(section),
                blastRadius(section.section("blastRadius"), standard.blastRadius()),
                twoPersons(section.section("twoPersons"), standard.twoPersons()),
                detectors(section),
                drill(section.section("drill"), standard.drill()));
    }

    private static List<ProtectedSubject> protectedSubjects(ConfigSection section) {
        return section.sections("protected").stream()
                .map(ContainmentConfig::protectedSubject)
                .toList();
    }

    private static ProtectedSubject protectedSubject(ConfigSection section) {
        ProtectedSubject subject = new ProtectedSubject(
                section.text("tenant", ""),
                section.text("agentType", ""),
                section.text("agent", ""),
                section.text("ref", ""));
        if ((subject.agentType() + subject.agent() + subject.ref()).isEmpty()) {
            section.problem(
                    "agentType", "a protected subject needs an agentType, agent or ref, or all would be protected");
        }
        return subject;
    }

    private static BlastRadius blastRadius(ConfigSection section, BlastRadius standard) {
        return new BlastRadius(
                section.duration("window", standard.window()),
                section.integer("perAgentType", standard.perAgentType(), 1, 1_000_000),
                section.integer("perTenant", standard.perTenant(), 1, 1_000_000),
                section.integer("sessionsPerTree", standard.sessionsPerTree(), 1, 10_000),
                section.integer("sessionsPerAgent", standard.sessionsPerAgent(), 1, 10_000),
                section.integer("sessionsPerCredential", standard.sessionsPerCredential(), 1, 10_000),
                section.integer("holdsPerTenant", standard.holdsPerTenant(), 1, 1_000_000));
    }

    private static TwoPersonRule twoPersons(ConfigSection section, TwoPersonRule standard) {
        return new TwoPersonRule(
                section.flag("otherKey", standard.otherKey()),
                section.integer("sessionsAbove", standard.sessionsAbove(), 1, 1_000_000),
                section.duration("within", standard.within()));
    }

    /** What is not named follows the detection application alone. */
    private static DetectorModes detectors(ConfigSection section) {
        Map<String, Mode> modes = new HashMap<>();
        for (ConfigSection detector : section.sections("detectors")) {
            String id = detector.text("id");
            if (!DetectorSettings.exists(id)) {
                // Misspelt, a detector that is meant to be in shadow would contain.
                detector.problem("id", "there is no such detector");
            }
            if (modes.put(id, detector.oneOf("mode", Mode.class, Mode.ENFORCE)) != null) {
                detector.problem("id", "is there twice");
            }
        }
        return new DetectorModes(modes);
    }

    private static DrillPlan drill(ConfigSection section, DrillPlan standard) {
        return new DrillPlan(section.optionalDuration("every"), section.duration("deadline", standard.deadline()));
    }
}
