package io.cordon.connectors.ssf;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a transmitter.
 *
 * @param issuer its name in tokens, and where receivers reach it, without a path
 * @param state directory of streams and waiting tokens; of one transmitter only
 * @param keys JWK set with the private keys
 * @param keep how long a token waits for its receiver
 * @param queue how many tokens wait for one receiver at most
 * @param longPoll longest wait of a poll
 * @param defaultSubjects what a stream carries that names no subjects
 */
record SsfConfig(
        URI issuer,
        String host,
        int port,
        Path state,
        SecretRef keys,
        Duration keep,
        int queue,
        Duration longPoll,
        Set<EventType> events,
        SubjectRule subject,
        DefaultSubjects defaultSubjects,
        List<ReceiverConfig> receivers,
        Optional<ProbeConfig> probe,
        HttpSettings http) {
    private static final int MOST_RECEIVERS = 16;

    /** What a stream carries that names no subjects. */
    enum DefaultSubjects {
        ALL,
        NONE
    }

    SsfConfig {
        events = Set.copyOf(events);
        receivers = List.copyOf(receivers);
    }

    static SsfConfig read(Settings settings) {
        var config = new SsfConfig(
                issuer(settings),
                settings.text("host", "127.0.0.1"),
                settings.integer("port", 0, 65_535, 8_087),
                Path.of(settings.text("state")),
                settings.secret("keys"),
                settings.duration("keep", Duration.ofDays(7)),
                settings.integer("queue", 1, 100_000, 10_000),
                settings.duration("longPoll", Duration.ofSeconds(20)),
                events(settings),
                subject(settings),
                settings.choice("defaultSubjects", DefaultSubjects.class, DefaultSubjects.ALL),
                receivers(settings),
                ProbeConfig.read(settings),
                HttpSettings.read(settings));
        settings.finish();
        return config;
    }

    Optional<ReceiverConfig> receiver(String name) {
        return receivers.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    private static URI issuer(Settings settings) {
        URI issuer = settings.uri("issuer");
        if (issuer.getRawPath() != null && !issuer.getRawPath().isEmpty() && !"unset".equals(issuer.getScheme())) {
            settings.problem("issuer", "has a path, expected scheme and host only");
        }
        return issuer;
    }

    private static Set<EventType> events(Settings settings) {
        var labels = settings.texts("events");
        var events = labels.isEmpty() ? EnumSet.allOf(EventType.class) : EnumSet.noneOf(EventType.class);
        for (String label : labels) {
            EventType.ofLabel(label)
                    .ifPresentOrElse(
                            events::add,
                            () -> settings.problem(
                                    "events",
                                    "has '" + label
                                            + "', expected session-revoked, credential-change, risk-level-change"));
        }
        return events;
    }

    private static SubjectRule subject(Settings settings) {
        var section = settings.section("subject");
        var format = section.choice("format", SubjectRule.Format.class, SubjectRule.Format.OPAQUE);
        var issuer = section.maybeText("issuer");
        if (format.needsIssuer() && issuer.isEmpty()) {
            section.problem("issuer", "is missing, expected the issuer of the principals");
        }
        return new SubjectRule(format, issuer);
    }

    private static List<ReceiverConfig> receivers(Settings settings) {
        var receivers = settings.sections("receivers").stream()
                .map(ReceiverConfig::read)
                .toList();
        if (receivers.isEmpty() || receivers.size() > MOST_RECEIVERS) {
            settings.problem("receivers", "has " + receivers.size() + ", expected 1 to " + MOST_RECEIVERS);
        }
        if (new HashSet<>(receivers.stream().map(ReceiverConfig::name).toList()).size() < receivers.size()) {
            settings.problem("receivers", "has two of one name");
        }
        return receivers;
    }
}
