package io.cordon.connectors.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.OAuth2ServerProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OAuth2ConnectorIT extends ConnectorContract {
    private static OAuth2ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerTarget.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Target open() {
        return new ServerTarget(server, Map.of());
    }

    @Test
    void shouldAuthenticateInTheFormWhereConfigured() {
        // Given
        var target = new ServerTarget(server, Map.of("authentication", "client-secret-post"));
        var token = target.mint();

        // When
        target.connector()
                .contain(new ContainmentStep(new PointRequest("c", "t", token), "revoke-token", PreState.unknown()));

        // Then
        assertThat(target.admits(token)).isFalse();
    }

    @Test
    void shouldNotCallATokenEndedThatOthersCheckThemselves() {
        // Given
        var target = new ServerTarget(server, Map.of());
        var minted = target.mint();
        var local = ServerTarget.view(minted.secret().orElseThrow().reveal(), Validation.LOCAL_UNTIL_EXPIRY);
        var point = new PointRequest("c", "t", local);
        target.connector().contain(new ContainmentStep(point, "revoke-token", PreState.unknown()));

        // When
        var now = target.connector().probe(new ProbeRequest(point, Instant.now()));
        var later =
                target.connector().probe(new ProbeRequest(point, Instant.now().plus(Duration.ofHours(1))));

        // Then
        assertThat(now)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessLapses.class,
                        lapses -> assertThat(lapses.until())
                                .isEqualTo(local.expiresAt().orElseThrow()));
        assertThat(later).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }
}
