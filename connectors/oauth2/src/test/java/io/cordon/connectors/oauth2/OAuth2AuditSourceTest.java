package io.cordon.connectors.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is thrown is logged with its causes: nothing of an answer may be in it. */
class OAuth2AuditSourceTest {
    private static final String OWN_SECRET = "own-secret-of-the-watcher";
    private static final String OWN_TOKEN = "own-token-of-the-watcher";

    @TempDir
    private Path directory;

    /** A simulator of a resource server with a list of calls. */
    private static final class Talkative extends Simulator {
        private final String list;

        private Talkative(String list, Optional<Fault> fault) {
            super(0, fault);
            this.list = list;
            listen();
        }

        @Override
        protected Reply serve(Request request) {
            return request.path().equals("/token")
                    ? Reply.json(200, "{\"access_token\":\"" + OWN_TOKEN + "\"}")
                    : Reply.json(200, list);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Simulator.WORDS,
                "[{\"sequence\":\"" + Simulator.WORDS,
                "[{\"sequence\":1,\"time\":\"" + Simulator.WORDS + "\"}]"
            })
    void shouldQuoteNothingOfAnAnswerThatItCannotRead(String list) throws IOException {
        try (var simulator = new Talkative(list, Optional.empty())) {
            assertThat(thrown(simulator)).doesNotContain(Simulator.WORDS, OWN_SECRET, OWN_TOKEN);
        }
    }

    @Test
    void shouldQuoteNothingOfAnError() throws IOException {
        try (var simulator = new Talkative("[]", Optional.of(Fault.SERVER_ERROR))) {
            assertThat(thrown(simulator)).doesNotContain(Simulator.WORDS, OWN_SECRET);
        }
    }

    private String thrown(Simulator simulator) throws IOException {
        var settings = Settings.of(
                "",
                Map.of(
                        "usesEndpoint",
                        simulator.uri("/uses"),
                        "tokenEndpoint",
                        simulator.uri("/token"),
                        "clientId",
                        "watcher",
                        "clientSecret",
                        "file:" + Files.writeString(directory.resolve("secret"), OWN_SECRET),
                        "scope",
                        "uses",
                        "timeout",
                        "10s"));
        try (var source = new OAuth2AuditSource(OAuth2AuditConfig.read("tools", settings))) {
            return Throwables.getStackTrace(
                    catchThrowableOfType(ConnectorException.class, () -> source.poll(AuditCursor.START, 10)));
        }
    }
}
