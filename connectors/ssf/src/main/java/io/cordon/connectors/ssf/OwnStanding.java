package io.cordon.connectors.ssf;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether the transmitter can sign, and whether it may ask what became of a token. Receivers show only by taking an event that they do. */
final class OwnStanding {
    private static final String PROBE = "introspection";

    private final SsfConfig config;
    private final HttpTarget target;

    OwnStanding(SsfConfig config, HttpTarget target) {
        this.config = config;
        this.target = target;
    }

    List<Permission> ask(Instant now) {
        return Stream.concat(
                        signing(now).stream(),
                        Stream.of(config.probe()
                                .map(this::introspection)
                                .orElseGet(() -> new Permission.Unclear(
                                        PROBE, "without a probe nothing shows what receivers do with an event"))))
                .toList();
    }

    /** A key that is due is no right at the target, so only its absence is told. */
    private Optional<Permission> signing(Instant now) {
        try {
            new SigningKeys(config.keys(), config.keep()).requireDue(now);
            return Optional.empty();
        } catch (ConnectorException e) {
            return Optional.of(new Permission.Missing("signing key", String.valueOf(e.getMessage())));
        }
    }

    private Permission introspection(ProbeConfig probe) {
        try (SecretValue nobodys = SecretValue.of(UUID.randomUUID().toString())) {
            HttpAnswer answer = Introspection.ask(target, probe, nobodys);
            return Trouble.ofPermission(
                            answer, PROBE, "the authorization server refuses the probe's client: look at its secret")
                    .orElseGet(() -> read((HttpAnswer.Response) answer));
        }
    }

    private static Permission read(HttpAnswer.Response response) {
        return response.status() == 200 && response.body().path("active").isBoolean()
                ? new Permission.Held(PROBE)
                : new Permission.Unclear(PROBE, "it answered " + response.status() + " without a verdict");
    }
}
