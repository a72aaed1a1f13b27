package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings of one cluster.
 *
 * @param user the actuator's own user; README.md lists what it needs
 * @param mechanism by which it and the agents show their passwords
 * @param trust PEM file with the authorities to trust instead of the JVM's
 * @param principalPattern what the whole name of a principal must match to be touched at all
 * @param protectedPrincipals names that are never touched: super users, brokers, Cordon's services
 * @param lifetime whether principals are minted for a session or outlive it
 * @param sharers how many agents are known to use one principal
 * @param timeout of each request
 */
record KafkaConfig(
        String bootstrapServers,
        String user,
        SecretRef password,
        Mechanism mechanism,
        Transport transport,
        Optional<Path> trust,
        Pattern principalPattern,
        List<String> protectedPrincipals,
        Lifetime lifetime,
        int sharers,
        Duration timeout) {

    /** How a password is shown. */
    enum Mechanism {
        SCRAM_SHA_512,
        SCRAM_SHA_256;

        /** Kafka's word for it. */
        String word() {
            return name().replace('_', '-');
        }
    }

    /** How the way to the brokers is protected. */
    enum Transport {
        /** TLS. */
        SASL_SSL,
        /** Not at all: for loopback only. */
        SASL_PLAINTEXT
    }

    /** What a release may do to a principal. */
    enum Lifetime {
        /** Made for one session: it stays closed for ever. */
        SESSION,
        /** It outlives sessions: a release takes away what denies it, and it waits for a new credential. */
        LASTING
    }

    KafkaConfig {
        protectedPrincipals = List.copyOf(protectedPrincipals);
    }

    static KafkaConfig read(Settings settings) {
        var servers = settings.text("bootstrapServers");
        var user = settings.text("user");
        var password = settings.secret("password");
        var mechanism = settings.choice("mechanism", Mechanism.class, Mechanism.SCRAM_SHA_512);
        var transport = settings.choice("transport", Transport.class, Transport.SASL_SSL);
        var trust = settings.maybeText("trust").map(Path::of);
        var pattern = pattern(settings);
        var spared = settings.texts("protectedPrincipals");
        var lifetime = settings.choice("principalLifetime", Lifetime.class, Lifetime.LASTING);
        var sharers = settings.integer("sharers", 1, 1_000_000, 1);
        var timeout = settings.duration("timeout", Duration.ofSeconds(2));
        settings.finish();
        return new KafkaConfig(
                servers, user, password, mechanism, transport, trust, pattern, spared, lifetime, sharers, timeout);
    }

    private static Pattern pattern(Settings settings) {
        // There is no default: a pattern that is too wide would let one bad command close the whole cluster.
        var text = settings.text("principalPattern");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            settings.problem("principalPattern", "is not a regular expression: " + e.getDescription());
            return Pattern.compile("");
        }
    }

    /** What a containment hits. */
    Reach reach() {
        if (sharers > 1) {
            return new Reach.SharedClient(sharers);
        }
        return lifetime == Lifetime.SESSION ? new Reach.OneCredential() : new Reach.WholeAgent();
    }
}
