package io.cordon.quickstart.stage;

import io.cordon.parts.OAuth2Options;
import io.cordon.quickstart.broker.ClientLogin;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The realm of the demonstration: the credential broker gets a login session of its own for each token, so that ending one ends no other; tools ask about
 * each token; the actuator may end sessions and nothing else.
 *
 * @param broker gets the agents' tokens
 * @param observer may see what tools accepted
 * @param tools asks about tokens
 * @param actuator ends sessions
 * @param scopes of the tools
 */
record KeycloakRealm(
        ClientLogin broker, ClientLogin observer, ClientLogin tools, ClientLogin actuator, Collection<String> scopes) {
    static final String NAME = "agents";

    /** Longer than anybody watches: the realm's own sessions would end before the demonstration does. */
    private static final int HALF_A_DAY = 43_200;

    private static final int HOUR = 3_600;

    KeycloakRealm {
        scopes = List.copyOf(scopes);
    }

    static URI tokenEndpoint(URI server) {
        return server.resolve("/realms/" + NAME + "/protocol/openid-connect/token");
    }

    static URI introspectionEndpoint(URI server) {
        return URI.create(tokenEndpoint(server) + "/introspect");
    }

    /** As Keycloak imports it. */
    String document() {
        return """
                {"realm": "%s", "enabled": true, "ssoSessionIdleTimeout": %d, "ssoSessionMaxLifespan": %d,
                 "clientScopes": [%s],
                 "clients": [%s, %s, %s, %s],
                 "users": [{"username": "service-account-%s", "enabled": true, "serviceAccountClientId": "%s",
                            "clientRoles": {"realm-management": ["manage-users"]}}]}
                """.formatted(
                        NAME,
                        HALF_A_DAY,
                        HALF_A_DAY,
                        Stream.concat(scopes.stream(), Stream.of(OAuth2Options.ACCEPTED_SCOPE))
                                .map(KeycloakRealm::scope)
                                .collect(Collectors.joining(", ")),
                        client(broker, issuing(scopes, HOUR, true)),
                        client(observer, issuing(List.of(OAuth2Options.ACCEPTED_SCOPE), HALF_A_DAY, false)),
                        client(tools, ""),
                        client(actuator, ""),
                        actuator.id(),
                        actuator.id());
    }

    private static String scope(String name) {
        return """
                {"name": "%s", "protocol": "openid-connect", "attributes": {"include.in.token.scope": "true"}}\
                """.formatted(name);
    }

    private static String client(ClientLogin login, String more) {
        return """
                {"clientId": "%s", "secret": "%s", "publicClient": false, "serviceAccountsEnabled": true, "standardFlowEnabled": false%s}\
                """.formatted(login.id(), login.secret(), more);
    }

    /** Keycloak calls a token inactive to whoever is not in its audience. With refresh tokens a service account's token has a session. */
    private String issuing(Collection<String> may, int seconds, boolean sessions) {
        return """
                , "attributes": {"access.token.lifespan": "%d", "client_credentials.use_refresh_token": "%b"},
                 "optionalClientScopes": [%s], "protocolMappers": [%s, %s]\
                """.formatted(
                        seconds,
                        sessions,
                        may.stream().map(scope -> "\"" + scope + "\"").collect(Collectors.joining(", ")),
                        audience(tools.id()),
                        audience(actuator.id()));
    }

    private static String audience(String client) {
        return """
                {"name": "for-%s", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                  "config": {"included.client.audience": "%s", "access.token.claim": "true", "introspection.token.claim": "true"}}\
                """.formatted(client, client);
    }

    @Override
    public String toString() {
        return "KeycloakRealm[" + NAME + "]";
    }
}
