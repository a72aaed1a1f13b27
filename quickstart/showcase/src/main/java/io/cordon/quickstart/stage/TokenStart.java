package io.cordon.quickstart.stage;

import io.cordon.parts.FreePorts;
import io.cordon.parts.KeycloakOptions;
import io.cordon.parts.KeycloakProcess;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2Options.Client;
import io.cordon.parts.OAuth2ServerProcess;
import io.cordon.quickstart.broker.ClientLogin;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the server of the tools and whoever issues the tokens that it honours.
 *
 * @param broker client of the credential broker
 * @param observer client that may see what tools accepted
 */
record TokenStart(
        CompletableFuture<OAuth2ServerProcess> tools,
        CompletableFuture<TokenAuthority> authority,
        ClientLogin broker,
        ClientLogin observer) {
    private static final String ACTUATOR = "cordon-actuator";
    private static final Set<String> TOOL_SCOPES =
            Set.of("mail.send", "web.fetch", "payments.transfer", "files.read", "tickets.read");

    static TokenStart of(PartsStart parts, World world, Idp idp) {
        ClientLogin broker = new ClientLogin("credential-broker", RandomText.of(40));
        ClientLogin observer = new ClientLogin("observer", RandomText.of(40));
        return switch (idp) {
            case OAUTH2 -> oauth2(parts, world, broker, observer);
            case KEYCLOAK -> keycloak(parts, world, broker, observer);
        };
    }

    /** One server is both. */
    private static TokenStart oauth2(PartsStart parts, World world, ClientLogin broker, ClientLogin observer) {
        OAuth2Options options = OAuth2Options.of(
                new Client(broker.id(), broker.secret(), TOOL_SCOPES, Set.of(), Duration.ofHours(1)),
                new Client(
                        observer.id(),
                        observer.secret(),
                        Set.of(OAuth2Options.ACCEPTED_SCOPE),
                        Set.of(),
                        Duration.ofHours(12)),
                Client.withRoles(
                        ACTUATOR,
                        KeyRing.read(parts.keys().actuatorSecret()),
                        OAuth2Options.REVOKE_ANY,
                        OAuth2Options.INTROSPECT_ANY));
        CompletableFuture<OAuth2ServerProcess> server = tools("OAuth2 server with tools", parts, world, options);
        return new TokenStart(
                server,
                server.thenApply(started ->
                        TokenAuthority.of(started, ACTUATOR, parts.keys().actuatorSecret())),
                broker,
                observer);
    }

    /** The tools ask Keycloak about each token; their own server's tokens open nothing. */
    private static TokenStart keycloak(PartsStart parts, World world, ClientLogin broker, ClientLogin observer) {
        ClientLogin asking = new ClientLogin("tools", RandomText.of(40));
        ClientLogin actuator =
                new ClientLogin(ACTUATOR, KeyRing.read(parts.keys().actuatorSecret()));
        int port = FreePorts.next();
        String realm = new KeycloakRealm(broker, observer, asking, actuator, TOOL_SCOPES).document();
        OAuth2Options options = OAuth2Options.of(Client.withScopes("nobody", RandomText.of(40)))
                .honouring(new OAuth2Options.Authority(
                        KeycloakRealm.introspectionEndpoint(URI.create("http://127.0.0.1:" + port)),
                        asking.id(),
                        asking.secret()));
        CompletableFuture<TokenAuthority> authority = parts.startUp()
                .begin(
                        "Keycloak",
                        () -> TokenAuthority.of(
                                parts.closer()
                                        .keep(KeycloakProcess.start(KeycloakOptions.of(KeycloakRealm.NAME, realm)
                                                .onPort(port)
                                                .logTo(parts.directory().path().resolve("keycloak.log")))),
                                ACTUATOR,
                                parts.keys().actuatorSecret()),
                        started -> started.issuer().toString());
        return new TokenStart(tools("server with tools", parts, world, options), authority, broker, observer);
    }

    private static CompletableFuture<OAuth2ServerProcess> tools(
            String name, PartsStart parts, World world, OAuth2Options options) {
        OAuth2Options complete = options.finding(world.pages(), world.files(), world.tickets())
                .in(parts.directory().folder("oauth2"));
        return parts.startUp()
                .begin(
                        name,
                        () -> parts.closer().keep(OAuth2ServerProcess.start(complete)),
                        started -> started.issuer().toString());
    }
}
