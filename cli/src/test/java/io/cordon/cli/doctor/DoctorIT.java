package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorIT {

    /** Of what the parts change for tests, these are what Kafka ships with. */
    private static final KafkaOptions AS_SHIPPED = KafkaOptions.defaults()
            .with("transaction.abort.timed.out.transaction.cleanup.interval.ms", "10000")
            .with("group.min.session.timeout.ms", "6000")
            .with("transaction.state.log.replication.factor", "3")
            .with("transaction.state.log.min.isr", "2")
            .with("offsets.topic.replication.factor", "3")
            .with("auto.create.topics.enable", "true");

    @Test
    void shouldNameEverySettingThatIsWeakerThanNeededWhenABrokerIsAsShipped() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(AS_SHIPPED)) {
            // Given
            StringWriter out = new StringWriter();

            // When
            int code = new CommandLine(new DoctorCommand())
                    .setOut(new PrintWriter(out))
                    .execute("--bootstrap", kafka.bootstrapServers(), "--tenant", "acme", "--json");

            // Then
            JsonNode report = new ObjectMapper().readTree(out.toString());
            assertThat(code).isEqualTo(1);
            assertThat(report.path("healthy").asBoolean()).isFalse();
            assertThat(texts(report, "brokers"))
                    .satisfiesExactly(
                            text -> assertThat(text)
                                    .startsWith("transaction.abort.timed.out.transaction.cleanup.interval.ms is 10000")
                                    .endsWith("after up to 16 s instead of 7 s"),
                            text -> assertThat(text).startsWith("authorizer.class.name is not set"),
                            text -> assertThat(text).startsWith("connections.max.reauth.ms is 0"),
                            text -> assertThat(text).startsWith("auto.create.topics.enable is true"),
                            text -> assertThat(text).contains("taken over within 16 s"));
            assertThat(texts(report, "topics")).hasSizeGreaterThan(10).allMatch(text -> text.contains("is missing"));
            assertThat(texts(report, "access")).singleElement().asString().contains("no authorizer");
        }
    }

    @Test
    void shouldSayOnceAndSoonThatNoBrokerAnswers() throws Exception {
        // Given
        StringWriter out = new StringWriter();
        StringWriter progress = new StringWriter();

        // When
        int code = new CommandLine(new DoctorCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(progress))
                .execute("--bootstrap", "127.0.0.1:1", "--tenant", "acme", "--json");

        // Then
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(code).isEqualTo(1);
        assertThat(report.path("symptoms")).hasSize(1);
        assertThat(texts(report, "brokers"))
                .containsExactly(
                        "no broker answers within 5 s, so that nothing of the cluster was looked"
                                + " at; is 127.0.0.1:1 the right address and the broker up, and do the settings of --kafka-properties fit?");
        assertThat(progress.toString()).startsWith("looking at the cluster ...");
    }

    private static List<String> texts(JsonNode report, String area) {
        return StreamSupport.stream(report.path("symptoms").spliterator(), false)
                .filter(symptom -> symptom.path("area").asText().equals(area))
                .map(symptom -> symptom.path("text").asText())
                .toList();
    }
}
