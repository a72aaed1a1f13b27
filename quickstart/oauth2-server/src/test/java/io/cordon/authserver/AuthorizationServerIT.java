package io.cordon.authserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class AuthorizationServerIT {
    private static ConfigurableApplicationContext context;
    private static TestClient client;

    @BeforeAll
    static void start() {
        context = SpringApplication.run(
                AuthorizationServer.class,
                "--server.port=0",
                "--cordon.clients[0].id=agent",
                "--cordon.clients[0].secret=agent-secret",
                "--cordon.clients[0].scopes=mail.send,tickets.read,files.read,web.fetch",
                "--cordon.clients[1].id=containment",
                "--cordon.clients[1].secret=containment-secret",
                "--cordon.clients[1].roles=token.revoke.any,token.introspect.any",
                "--cordon.clients[2].id=stranger",
                "--cordon.clients[2].secret=stranger-secret",
                "--cordon.clients[3].id=observer",
                "--cordon.clients[3].secret=observer-secret",
                "--cordon.clients[3].scopes=tools.accepted",
                "--cordon.clients[4].id=hasty",
                "--cordon.clients[4].secret=hasty-secret",
                "--cordon.clients[4].scopes=tickets.read",
                "--cordon.clients[4].token-life=1s",
                "--cordon.pages[0].url=https://shop.example/offers?page=1",
                "--cordon.pages[0].content=two for one",
                "--cordon.files[0].name=reports/q3.txt",
                "--cordon.files[0].content=good figures",
                "--cordon.tickets[0].id=T-1",
                "--cordon.tickets[0].title=printer",
                "--cordon.tickets[0].body=it burns");
        client = new TestClient(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void shouldEndEveryUseOfATokenThatTheContainmentClientRevokes() {
        // Given
        var token = client.token("agent");
        assertThat(client.tool("tickets", token).statusCode()).isEqualTo(200);
        assertThat(client.introspect("containment", token)).contains("\"active\":true", "\"client_id\":\"agent\"");

        // When
        var revoked = client.revoke("containment", token);

        // Then
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(client.introspect("containment", token)).isEqualTo("{\"active\":false}");
        assertThat(client.tool("tickets", token).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldLeaveOtherTokensOfTheSameClientAlone() {
        // Given
        var revoked = client.token("agent");
        var other = client.token("agent");

        // When
        client.revoke("containment", revoked);

        // Then
        assertThat(client.tool("tickets", other).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseARevocationByAClientWithoutTheRole() {
        // Given
        var token = client.token("agent");

        // When
        var refused = client.revoke("stranger", token);

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_client");
        assertThat(client.tool("tickets", token).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLetAClientRevokeAndIntrospectItsOwnToken() {
        // Given
        var token = client.token("agent");
        assertThat(client.introspect("agent", token)).contains("\"active\":true");

        // When
        client.revoke("agent", token);

        // Then
        assertThat(client.introspect("agent", token)).isEqualTo("{\"active\":false}");
    }

    @Test
    void shouldTellAStrangerNothingAboutAToken() {
        // Given
        var token = client.token("agent");

        // When
        var answer = client.introspect("stranger", token);

        // Then
        assertThat(answer).isEqualTo("{\"active\":false}");
    }

    @Test
    void shouldAcceptTheRevocationOfATokenThatWasRevokedOrNeverIssued() {
        // Given
        var token = client.token("agent");
        client.revoke("containment", token);

        // When
        var again = client.revoke("containment", token);
        var unknown = client.revoke("containment", "never-issued");

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(unknown.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"oauth2/token", "oauth2/revoke", "oauth2/introspect"})
    void shouldRefuseAWrongSecret(String endpoint) {
        // When
        var refused = client.post(endpoint, "containment", "wrong", "grant_type=client_credentials&token=x");

        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("invalid_client");
    }

    @Test
    void shouldRefuseAScopeThatTheClientDoesNotHave() {
        // When
        var refused = client.post(
                "oauth2/token", "agent", "agent-secret", "grant_type=client_credentials&scope=payments.transfer");

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_scope");
    }

    @Test
    void shouldServeItsContentsToATokenWithTheScope() {
        // Given
        var token = client.token("agent");

        // When // Then
        assertThat(client.tool("tickets", token).body())
                .isEqualTo("[{\"id\":\"T-1\",\"title\":\"printer\",\"body\":\"it burns\"}]");
        assertThat(client.tool("files/reports/q3.txt", token).body()).isEqualTo("good figures");
        assertThat(client.tool("web/fetch?url=https%3A%2F%2Fshop.example%2Foffers%3Fpage%3D1", token)
                        .body())
                .isEqualTo("two for one");
        assertThat(client.tool("files/none", token).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldLogWhatWasAcceptedAndOnlyThat() {
        // Given
        var token = client.token("agent");
        client.call("mail/send", token, "{\"to\":\"boss@firm.example\",\"body\":\"hello\"}");
        client.revoke("containment", token);
        client.call("mail/send", token, "{\"to\":\"thief@evil.example\",\"body\":\"secret\"}");

        // When
        var accepted = client.tool("accepted?client=agent", client.token("observer"));

        // Then
        assertThat(accepted.body())
                .contains("\"tool\":\"mail.send\",\"target\":\"boss@firm.example\"")
                .doesNotContain("thief@evil.example", "hello", token);
    }

    @ParameterizedTest
    @CsvSource({
        "payments/transfer, '{\"account\":\"DE1\",\"amount\":5}', 403",
        "mail/send, '{\"body\":\"nobody to send to\"}', 400",
        "mail/forget, '{}', 403",
    })
    void shouldRefuseACall(String tool, String body, int status) {
        // When
        var refused = client.call(tool, client.token("agent"), body);

        // Then
        assertThat(refused.statusCode()).isEqualTo(status);
    }

    @Test
    void shouldRefuseTheLogToATokenWithoutItsScope() {
        // When
        var refused = client.tool("accepted", client.token("agent"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        // Given
        var token = client.token("hasty");

        // When
        var refused = client.untilRefused("tickets", token);

        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(client.introspect("containment", token)).isEqualTo("{\"active\":false}");
    }
}
