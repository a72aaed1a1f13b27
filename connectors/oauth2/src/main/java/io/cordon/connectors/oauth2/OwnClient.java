package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.SecretValue;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/*
 * Both endpoints are asked about a token that nobody ever issued: RFC 7009 answers 200 and RFC 7662 "inactive", and neither has anything to
 * change. Whether the client may end and see tokens that others got is not in either answer; only a live token shows that.
 */
/** Whether the authorization server lets the connector's own client ask and revoke at all. */
final class OwnClient {
    private final OAuth2Config config;
    private final TokenEndpoint endpoint;

    OwnClient(OAuth2Config config, TokenEndpoint endpoint) {
        this.config = config;
        this.endpoint = endpoint;
    }

    List<Permission> ask() {
        return List.of(
                permission("revocation", config.revocationEndpoint(), Answer.Response::accepted),
                permission(
                        "introspection",
                        config.introspectionEndpoint(),
                        response -> response.active().isPresent()));
    }

    private Permission permission(String name, URI address, Predicate<Answer.Response> held) {
        try (SecretValue nobodys = SecretValue.of(UUID.randomUUID().toString())) {
            return switch (endpoint.post(address, nobodys)) {
                case Answer.Silence silence -> new Permission.Unclear(name, silence.reason());
                case Answer.Response response -> read(name, response, held);
            };
        }
    }

    private static Permission read(String name, Answer.Response response, Predicate<Answer.Response> held) {
        if (response.refusesUs()) {
            return new Permission.Missing(
                    name,
                    "the server refuses the connector's own client there, " + response.line()
                            + ": look at its secret and its rights");
        }
        return held.test(response)
                ? new Permission.Held(name)
                : new Permission.Unclear(name, "it answered " + response.line() + ": look at the address");
    }
}
