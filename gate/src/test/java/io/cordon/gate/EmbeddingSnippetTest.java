package io.cordon.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README shows is what compiles here. */
class EmbeddingSnippetTest {

    private static final String BEGIN = "// snippet begins\n";
    private static final String END = "// snippet ends";

    /** Compiled, and run by the quickstart's agents in this form. */
    @SuppressWarnings("unused")
    private static void embed(Path keyFile, Tool mail) {
        // snippet begins
        var registry = new HttpSchemaRegistry(RegistryConfig.of(URI.create("http://registry:8081")));
        var feed = new FeedConfig(Map.of("bootstrap.servers", "kafka:9092"), registry, TopicNames.standard());
        var gate = Gate.open(GateConfig.of(feed));
        var emitter = Emitter.start(EmitterConfig.builder("acme", "billing-runtime")
                .kafka("kafka:9092")
                .registry(URI.create("http://registry:8081"))
                .grants(new FileGrantSource(keyFile))
                .guard(gate)
                .build());

        try (AgentSession session = emitter.open(
                SessionRequest.of("billing-bot", "billing").withTask("Mail the invoice to ada@acme.example"))) {
            session.onContained(notice -> Thread.currentThread().interrupt()); // stop what runs
            Map<String, ?> arguments = Map.of("to", "ada@acme.example", "body", "Your invoice is attached.");
            CallPermit permit = session.beforeCall(ToolCall.of("send_mail", arguments));
            if (permit.allowed()) {
                session.afterCall(permit, ToolResult.succeeded(mail.call(arguments)));
            } else {
                session.afterCall(permit, ToolResult.denied());
                System.out.println(permit.explanation()); // what is denied and why, what can be done and whom to ask
            }
        }
        // snippet ends
    }

    /** A tool of the runtime. */
    interface Tool {
        String call(Map<String, ?> arguments);
    }

    @Test
    void shouldBeWhatTheReadmeShows() throws IOException {
        // Given
        String source = Files.readString(Path.of("src/test/java/io/cordon/gate/EmbeddingSnippetTest.java"));
        String snippet = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.lastIndexOf(END))
                .stripIndent()
                .strip();

        // Then
        assertThat(Files.readString(Path.of("../README.md"))).contains(snippet);
    }
}
