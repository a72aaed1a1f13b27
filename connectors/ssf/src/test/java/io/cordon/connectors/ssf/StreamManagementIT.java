package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.StepOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management API of SSF 1.0, over HTTP. */
class StreamManagementIT {
    private static final String POLL = "{'method':'urn:ietf:rfc:8936'}";
    private static final String PUSH = "{'method':'urn:ietf:rfc:8935','endpoint_url':'https://rx.example/events'}";

    @TempDir
    private Path state;

    private RunningTransmitter transmitter;

    @BeforeEach
    void start() {
        transmitter = new RunningTransmitter(state, Map.of());
    }

    @AfterEach
    void stop() {
        transmitter.close();
    }

    @Test
    void shouldDescribeItselfToEverybody() {
        // Given
        var nobody = "no token at all";

        // When
        var answer = transmitter.call(nobody, "GET", "/.well-known/ssf-configuration", "");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body().path("spec_version").asText()).isEqualTo("1_0");
        assertThat(answer.body().path("issuer").asText()).isEqualTo(RunningTransmitter.ISSUER);
        assertThat(answer.body().path("jwks_uri").asText()).isEqualTo(RunningTransmitter.ISSUER + "/ssf/jwks.json");
        assertThat(answer.body().path("delivery_methods_supported")).hasSize(2);
        assertThat(answer.body().path("default_subjects").asText()).isEqualTo("ALL");
        assertThat(answer.body()
                        .path("authorization_schemes")
                        .get(0)
                        .path("spec_urn")
                        .asText())
                .isEqualTo("urn:ietf:rfc:6750");
    }

    @Test
    void shouldCreateAStreamAndDeliverWhatBothSidesKnow() {
        // Given
        var body = "{'delivery':" + PUSH + ",'description':'d','events_requested':['" + EventType.SESSION_REVOKED.uri()
                + "','urn:example:unknown']}";

        // When
        var created = transmitter.call("POST", "/ssf/streams", body);

        // Then
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("iss").asText()).isEqualTo(RunningTransmitter.ISSUER);
        assertThat(created.body().path("aud").asText()).isEqualTo("https://idp.example");
        assertThat(created.body().path("events_supported")).hasSize(3);
        assertThat(created.body().path("events_requested")).hasSize(2);
        assertThat(created.body().path("events_delivered")).hasSize(1);
        assertThat(created.body().path("delivery").path("endpoint_url").asText())
                .isEqualTo("https://rx.example/events");
        assertThat(created.body().path("description").asText()).isEqualTo("d");
    }

    @Test
    void shouldAllowAReceiverOneStream() {
        // Given
        var id = transmitter.createStream(POLL);

        // When
        var second = transmitter.call("POST", "/ssf/streams", "{}");

        // Then
        assertThat(second.status()).isEqualTo(409);
        assertThat(transmitter.call("GET", "/ssf/streams", "").body().findValuesAsText("stream_id"))
                .containsExactly(id);
    }

    @Test
    void shouldLeaveWhatAnUpdateLeavesOut() {
        // Given
        var id = transmitter.createStream(POLL);

        // When
        var updated = transmitter.call("PATCH", "/ssf/streams", "{'stream_id':'" + id + "','description':'new'}");

        // Then
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.body().path("description").asText()).isEqualTo("new");
        assertThat(updated.body().path("events_requested")).hasSize(3);
    }

    @Test
    void shouldDeleteWhatAReplacementLeavesOut() {
        // Given
        var id = transmitter.createStream(POLL);
        transmitter.call("PATCH", "/ssf/streams", "{'stream_id':'" + id + "','description':'old'}");

        // When
        var replaced = transmitter.call("PUT", "/ssf/streams", "{'stream_id':'" + id + "','delivery':" + PUSH + "}");

        // Then
        assertThat(replaced.body().has("description")).isFalse();
        assertThat(replaced.body().path("events_requested")).isEmpty();
        assertThat(replaced.body().path("delivery").path("method").asText()).isEqualTo("urn:ietf:rfc:8935");
    }

    @Test
    void shouldTakeBackItsOwnConfigurationAsItWasShown() {
        // Given
        var id = transmitter.createStream(POLL);
        var shown = transmitter.call("GET", "/ssf/streams?stream_id=" + id, "").body();

        // When
        var replaced = transmitter.call("PUT", "/ssf/streams", shown.toString());

        // Then
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'iss':'https://somebody.else'",
                "'events_delivered':[]",
                "'delivery':{'method':'urn:example:pigeon'}",
                "'delivery':{'method':'urn:ietf:rfc:8935','endpoint_url':'https://inside.example/'}",
                "'delivery':{'method':'urn:ietf:rfc:8935','endpoint_url':'https://rx.example@inside.example/'}",
                "'delivery':{'method':'urn:ietf:rfc:8935','endpoint_url':'https://rx.example/',"
                        + "'authorization_header':'Bearer not-arranged'}",
                "'events_requested':'all'"
            })
    void shouldRefuseWhatAReceiverMayNotSet(String member) {
        // Given
        var id = transmitter.createStream(POLL);
        var before = transmitter.call("GET", "/ssf/streams?stream_id=" + id, "").body();

        // When
        var answer = transmitter.call("PATCH", "/ssf/streams", "{'stream_id':'" + id + "'," + member + "}");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(transmitter.call("GET", "/ssf/streams?stream_id=" + id, "").body())
                .isEqualTo(before);
    }

    @Test
    void shouldDeleteAStream() {
        // Given
        var id = transmitter.createStream(POLL);

        // When
        var deleted = transmitter.call("DELETE", "/ssf/streams?stream_id=" + id, "");
        var again = transmitter.call("DELETE", "/ssf/streams?stream_id=" + id, "");

        // Then
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(state.resolve(id)).doesNotExist();
    }

    @Test
    void shouldTellTheStatusThatWasSet() {
        // Given
        var id = transmitter.createStream(POLL);

        // When
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + id + "','status':'paused','reason':'moving'}");

        // Then
        var status = transmitter.call("GET", "/ssf/status?stream_id=" + id, "").body();
        assertThat(status.path("status").asText()).isEqualTo("paused");
        assertThat(status.path("reason").asText()).isEqualTo("moving");
    }

    @Test
    void shouldSendNothingAboutASubjectThatWasRemoved() {
        // Given
        var id = transmitter.createStream(POLL);
        var subject = "{'stream_id':'" + id + "','subject':{'format':'opaque','id':'agent-7'}}";

        // When
        var removed = transmitter.call("POST", "/ssf/subjects/remove", subject);
        var without = transmitter.contain("command-1", "session-revoked");
        var added = transmitter.call("POST", "/ssf/subjects/add", subject);
        var with = transmitter.contain("command-1", "session-revoked");

        // Then
        assertThat(removed.status()).isEqualTo(204);
        assertThat(without).isInstanceOf(StepOutcome.Unsupported.class);
        assertThat(added.status()).isEqualTo(200);
        assertThat(with).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void shouldVerifyAStreamNotTooOften() {
        // Given
        var id = transmitter.createStream(POLL);
        var body = "{'stream_id':'" + id + "','state':'s-1'}";

        // When
        var first = transmitter.call("POST", "/ssf/verification", body);
        var second = transmitter.call("POST", "/ssf/verification", body);

        // Then
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        var sets = transmitter.poll(id, "{}").body().path("sets");
        var token = transmitter.validated(sets.iterator().next().asText());
        assertThat(token.event()).isEqualTo("https://schemas.openid.net/secevent/ssf/event-type/verification");
        assertThat(token.eventClaims().path("state").asText()).isEqualTo("s-1");
        assertThat(token.claims().path("sub_id").path("id").asText()).isEqualTo(id);
    }

    @Test
    void shouldHideStreamsFromOthers() {
        // Given
        var id = transmitter.createStream(POLL);

        // When
        var read = transmitter.call(RunningTransmitter.OTHER_TOKEN, "GET", "/ssf/streams?stream_id=" + id, "");
        var list = transmitter.call(RunningTransmitter.OTHER_TOKEN, "GET", "/ssf/streams", "");
        var nobody = transmitter.call("", "GET", "/ssf/streams", "");

        // Then
        assertThat(read.status()).isEqualTo(404);
        assertThat(list.body()).isEmpty();
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void shouldKeepStreamsOverARestartAndNoSecret() throws Exception {
        // Given
        var id = transmitter.createStream("{'method':'urn:ietf:rfc:8935','endpoint_url':'https://rx.example/events',"
                + "'authorization_header':'" + SimulatedCaepReceiver.AUTHORIZATION + "'}");
        var before = transmitter.call("GET", "/ssf/streams?stream_id=" + id, "").body();
        transmitter.close();

        // When
        transmitter = new RunningTransmitter(state, Map.of());

        // Then
        assertThat(transmitter.call("GET", "/ssf/streams?stream_id=" + id, "").body())
                .isEqualTo(before);
        assertThat(Files.readString(state.resolve(id).resolve("stream.json")))
                .doesNotContain("arranged-for-pushes")
                .doesNotContain(RunningTransmitter.TOKEN);
    }

    @Test
    void shouldRefuseABodyThatIsTooLargeOrNoJson() {
        // Given
        var large = "{'description':'" + "x".repeat(1 << 18) + "'}";

        // When
        var tooLarge = transmitter.call("POST", "/ssf/streams", large);
        var noJson = transmitter.call("POST", "/ssf/streams", "{");

        // Then
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(noJson.status()).isEqualTo(400);
    }
}
