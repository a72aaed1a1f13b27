package io.cordon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.Simulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OwnTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int TOO_MANY = 429;

    @AutoClose
    private final Issuer issuer = new Issuer();

    @AutoClose
    private final HttpTarget target = new HttpTarget(HttpSettings.of(Duration.ofSeconds(10)), Clock.systemUTC());

    private Instant now = NOW;

    private final OwnToken own = new OwnToken(
            () -> target.call(HttpCall.post(issuer.uri("/token")).form(Map.of())),
            answer -> answer.status() < TOO_MANY,
            Duration.ofSeconds(10),
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    /** A simulator of a server that issues tokens of a minute, one after the other, and of a target that honours the newest. */
    private static final class Issuer extends Simulator {
        private int issued;
        private int status = 200;
        private boolean newestOnly = true;

        private Issuer() {
            listen();
        }

        @Override
        protected synchronized Reply serve(Request request) {
            if (request.path().equals("/token")) {
                issued++;
                return Reply.json(status, "{\"access_token\":\"token-" + issued + "\",\"expires_in\":60}");
            }
            boolean honoured = newestOnly && request.header("Authorization").equals("Bearer token-" + issued);
            return honoured ? Reply.json(200, "{}") : Reply.empty(401);
        }
    }

    @Test
    void shouldAskForATokenOnceUntilShortlyBeforeItsEnd() {
        // When
        call();
        now = NOW.plusSeconds(49);
        call();
        int before = issuer.issued;
        now = NOW.plusSeconds(50);
        call();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(issuer.issued).isEqualTo(2);
    }

    @Test
    void shouldAskForAnotherTokenWhenTheFirstIsNoLongerHonoured() {
        // Given
        call();
        issuer.issued = 5;

        // When
        int status = call();

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(issuer.issued).isEqualTo(6);
    }

    @Test
    void shouldTryNoThirdTimeWhenTheTargetRefusesEachToken() {
        // Given
        issuer.newestOnly = false;

        // When
        int status = call();

        // Then
        assertThat(status).isEqualTo(401);
        assertThat(issuer.issued).isEqualTo(2);
    }

    @Test
    void shouldTakeARefusedTokenForARefusalOfTheConnector() {
        // Given
        issuer.status = 400;

        // When, Then
        assertThat(call()).isEqualTo(401);
    }

    @Test
    void shouldPassOnThatTheIssuerIsInTrouble() {
        // Given
        issuer.status = 503;

        // When, Then
        assertThat(call()).isEqualTo(503);
    }

    private int call() {
        HttpAnswer answer = own.call(target, HttpCall.get(issuer.uri("/thing")));
        assertThat(answer).isInstanceOf(HttpAnswer.Response.class);
        return ((HttpAnswer.Response) answer).status();
    }
}
