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
import java.net.http.HttpResponse;
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
import java.util.stream.Stream;

/** The schema registry, and by its answers how far this machine's clock is from another's. */
final class RegistryExamination {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

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
        way().ifPresent(symptoms::add);
        try (SchemaRegistry registry = new HttpSchemaRegistry(config.withRounds(1, Duration.ZERO))) {
            symptoms.addAll(schemas(registry));
            guard().ifPresent(symptoms::add);
        } catch (RegistryUnavailableException | IllegalArgumentException e) {
            symptoms.add(Symptom.wrong(Area.REGISTRY, String.valueOf(e.getMessage())));
        }
        return symptoms;
    }

    private Optional<Symptom> way() {
        if (config.urls().stream().noneMatch(url -> "http".equals(url.getScheme()))) {
            return Optional.empty();
        }
        return Optional.of(
                config.auth() instanceof Authentication.None
                        ? Symptom.weak(Area.REGISTRY, "it is spoken to without TLS")
                        : Symptom.wrong(
                                Area.REGISTRY,
                                "it is shown a password or token without TLS: whoever is on the way can use it"));
    }

    /** Somebody who does not say who he is tries to look, which a registry that guards its schemas refuses. */
    private Optional<Symptom> guard() {
        return answers("/subjects", Authentication.none())
                .filter(answer -> answer.statusCode() == OK)
                .findFirst()
                .map(answer -> Symptom.weak(
                        Area.REGISTRY,
                        "it asks nobody who they are: whoever reaches it may register a schema of a topic"));
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
        return List.of(answers("", config.auth())
                .flatMap(answer -> theirs(answer).stream())
                .findFirst()
                .map(theirs -> ClockSkew.between(clock.instant(), theirs, "the registry's machine"))
                .orElse(Symptom.unknown(Area.CLOCK, "the registry told no time to compare this machine's clock with")));
    }

    private static Optional<Instant> theirs(HttpResponse<?> answer) {
        try {
            return answer.headers()
                    .firstValue("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // as good as not said
        }
    }

    /** The answers of its addresses, of those that answer; each is asked when it is its turn. */
    private Stream<HttpResponse<Void>> answers(String path, Authentication as) {
        return config.urls().stream().flatMap(url -> answer(URI.create(url + path), as).stream());
    }

    private Optional<HttpResponse<Void>> answer(URI url, Authentication as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE);
        as.header().ifPresent(value -> request.header("Authorization", value));
        try (HttpClient client = client()) {
            return Optional.of(client.send(request.build(), BodyHandlers.discarding()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // that it does not answer is told with its schemas
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
