package io.cordon.connectors.okta;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The calls of Okta's API that containment needs. Thread-safe. */
final class Okta implements AutoCloseable {
    private final OktaConfig config;
    private final HttpTarget target;

    Okta(OktaConfig config, Clock clock) {
        this.config = config;
        this.target = new HttpTarget(config.http(), clock);
    }

    HttpAnswer user(String id) {
        return own(HttpCall.get(config.at(path(id))));
    }

    HttpAnswer rolesOf(String id) {
        return own(HttpCall.get(config.at(path(id) + "/roles")));
    }

    HttpAnswer permissionsOf(String role) {
        return own(HttpCall.get(config.at("/api/v1/iam/roles/" + HttpCall.segment(role) + "/permissions")));
    }

    /** Asks about a token that nobody was ever given; empty if no introspection is configured. */
    Optional<HttpAnswer> tryIntrospection() {
        try (SecretValue nobodys = SecretValue.of(UUID.randomUUID().toString())) {
            return introspect(nobodys);
        }
    }

    HttpAnswer suspend(String id) {
        return own(HttpCall.post(config.at(path(id) + "/lifecycle/suspend")));
    }

    HttpAnswer unsuspend(String id) {
        return own(HttpCall.post(config.at(path(id) + "/lifecycle/unsuspend")));
    }

    /** Ends the user's sessions and, which Okta does not do unasked, the tokens issued to OAuth clients. */
    HttpAnswer clearSessions(String id) {
        return own(HttpCall.delete(config.at(path(id) + "/sessions?oauthTokens=true")));
    }

    HttpAnswer revokeClientTokens(String id, String client) {
        return own(HttpCall.delete(config.at(path(id) + "/clients/" + HttpCall.segment(client) + "/tokens")));
    }

    /** Asks the authorization server about a token; empty if no introspection is configured. */
    Optional<HttpAnswer> introspect(SecretValue token) {
        return config.introspection().map(to -> {
            try (SecretValue secret = to.clientSecret().read()) {
                return target.call(HttpCall.post(to.endpoint())
                        .basic(to.clientId(), secret)
                        .form(Map.of("token", token.reveal())));
            }
        });
    }

    HttpAnswer app(String id) {
        return own(HttpCall.get(config.at(appPath(id))));
    }

    HttpAnswer deactivateApp(String id) {
        return own(HttpCall.post(config.at(appPath(id) + "/lifecycle/deactivate")));
    }

    HttpAnswer activateApp(String id) {
        return own(HttpCall.post(config.at(appPath(id) + "/lifecycle/activate")));
    }

    private static String appPath(String id) {
        return "/api/v1/apps/" + HttpCall.segment(id);
    }

    private static String path(String id) {
        return "/api/v1/users/" + HttpCall.segment(id);
    }

    private HttpAnswer own(HttpCall call) {
        try (SecretValue token = config.apiToken().read()) {
            return target.call(call.header("Authorization", "SSWS " + token.reveal()));
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
