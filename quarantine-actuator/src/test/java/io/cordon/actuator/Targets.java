package io.cordon.actuator;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;

/** Targets of the tests and the connector settings for them. */
final class Targets {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Targets() {}

    static OAuth2ServerProcess authorizationServer() {
        return OAuth2ServerProcess.start(OAuth2Options.of(
                OAuth2Options.Client.withScopes("agent", "agent-secret", "tickets.read"),
                OAuth2Options.Client.withRoles(
                        "cordon-actuator", "own-secret", OAuth2Options.REVOKE_ANY, OAuth2Options.INTROSPECT_ANY)));
    }

    static EmbeddedDatabase database() {
        var database = EmbeddedDatabase.start();
        sql(
                database,
                "create role leased",
                "create role cordon_actuator login createrole password 'own-secret'",
                "grant pg_signal_backend to cordon_actuator");
        return database;
    }

    static void role(EmbeddedDatabase database, String name, String password) {
        sql(
                database,
                "create role " + name + " login password '" + password + "' in role leased",
                "grant " + name + " to cordon_actuator with admin option, inherit false, set false");
    }

    static boolean logsIn(EmbeddedDatabase database, String role, String password) {
        try (var session = DriverManager.getConnection(database.jdbcUrl("postgres"), role, password)) {
            return session.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    static void sql(EmbeddedDatabase database, String... statements) {
        try (var connection = database.admin().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database refused a statement", e);
        }
    }

    static String token(OAuth2ServerProcess server) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString("agent:agent-secret".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(server.tokenEndpoint())
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=tickets.read"))
                .build();
        var body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return body.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    static int toolStatus(OAuth2ServerProcess server, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.toolEndpoint().resolve("tickets"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    static String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    static String oauth2(Rig rig, OAuth2ServerProcess server) throws IOException {
        return oauth2(rig, server.revocationEndpoint(), server.introspectionEndpoint());
    }

    static String oauth2(Rig rig, SimulatedAuthorizationServer simulator) throws IOException {
        return oauth2(rig, simulator.revocationEndpoint(), simulator.introspectionEndpoint());
    }

    private static String oauth2(Rig rig, URI revocation, URI introspection) throws IOException {
        return """
                  - name: oauth2:test
                    type: oauth2
                    config:
                      revocationEndpoint: %s
                      introspectionEndpoint: %s
                      clientId: cordon-actuator
                      clientSecret: file:%s
                      timeout: 1s
                """.formatted(revocation, introspection, rig.secret("oauth2.secret", "own-secret"));
    }

    /** The same server, for roles that are accounts of agents. */
    static String lastingRoles(Rig rig, EmbeddedDatabase database) throws IOException {
        return postgresql(rig, database).replace("postgresql:test", "postgresql:lasting")
                + "      roleLifetime: lasting\n";
    }

    static String postgresql(Rig rig, EmbeddedDatabase database) throws IOException {
        return """
                  - name: postgresql:test
                    type: postgresql
                    config:
                      url: %s
                      user: cordon_actuator
                      password: file:%s
                      rolePattern: "v_.*"
                      memberOf: leased
                """.formatted(database.jdbcUrl("postgres"), rig.secret("database.secret", "own-secret"));
    }
}
