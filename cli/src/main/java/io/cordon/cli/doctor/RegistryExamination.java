package io.cordon.cli.doctor;

import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The schema registry, and by its answers how far this machine's clock is from another's. */
final class RegistryExamination {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RegistryConfig config;
    private final TopicNames topics;
    private final InstantSource clock;

    RegistryExamination(RegistryConfig config, TopicNames topics, InstantSource clock) {
        this.config = config;
        this.topics = topics;
        this.clock = clock;
    }

    List<Symptom> schemas() {
        List<Symptom> symptoms = new ArrayList<>();
        if (config.auth() instanceof Authentication.None) {
            symptoms.add(Symptom.weak(
                    Area.REGISTRY, "it asks nobody who they are: whoever reaches it may register a schema of a topic"));
        }
        if (config.urls().stream().anyMatch(url -> "http".equals(url.getScheme()))) {
            symptoms.add(Symptom.weak(Area.REGISTRY, "it is spoken to without TLS"));
        }
        try (SchemaRegistry registry = new HttpSchemaRegistry(config.withRounds(1, Duration.ZERO))) {
            symptoms.addAll(schemas(registry));
        } catch (RegistryUnavailableException e) {
            symptoms.add(Symptom.wrong(Area.REGISTRY, String.valueOf(e.getMessage())));
        }
        return symptoms;
    }

    private List<Symptom> schemas(SchemaRegistry registry) {
        List<Symptom> symptoms = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topic.valueSchema().ifPresent(schema -> {
                try {
                    var unused = registry.idOf(topics.subject(topic), schema);
                } catch (RegistryUnavailableException e) {
                    throw e;
                } catch (SerdeException e) {
                    symptoms.add(
                            Symptom.wrong(Area.REGISTRY, e.getMessage() + "; register with cordon topics --create"));
                }
            });
        }
        return symptoms.isEmpty()
                ? List.of(Symptom.good(Area.REGISTRY, "the schemas of all topics are registered"))
                : symptoms;
    }

    List<Symptom> clock() {
        return config.urls().stream()
                .findFirst()
                .flatMap(this::theirs)
                .map(theirs -> ClockSkew.between(clock.instant(), theirs, "the registry's machine"))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Instant> theirs(URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE);
        config.auth().header().ifPresent(value -> request.header("Authorization", value));
        try (HttpClient client = client()) {
            return client.send(request.build(), BodyHandlers.discarding()).headers().firstValue("date").stream()
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .findFirst();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpClient client() {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        config.trust().map(TrustStore::sslContext).ifPresent(builder::sslContext);
        return builder.build();
    }
}
