package io.cordon.quickstart.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.quickstart.broker.BearerToken;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.quickstart.story.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Asks the tools' server what it accepted, and the database who visited it. */
final class TargetWitness implements Witness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI accepted;
    private final BearerToken observer;
    private final DataSource administrator;

    /**
     * A witness.
     *
     * @param accepted where the tools' server lists what it accepted
     * @param observer a token that may see that list
     */
    TargetWitness(HttpClient http, URI accepted, BearerToken observer, DataSource administrator) {
        this.http = http;
        this.accepted = accepted;
        this.observer = observer;
        this.administrator = administrator;
    }

    @Override
    public Optional<Instant> lastAccepted(String credential, SessionCredentials session) {
        return credential.equals(session.login().ref())
                ? lastVisit(session.login().role())
                : lastCall(session.token().digest());
    }

    private Optional<Instant> lastVisit(String role) {
        try (Connection connection = administrator.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select max(at) from shop.visits where role = ?::name")) {
            query.setString(1, role);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return Optional.ofNullable(result.getTimestamp(1)).map(Timestamp::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not say who visited it", e);
        }
    }

    private Optional<Instant> lastCall(String tokenId) {
        return StreamSupport.stream(calls().spliterator(), false)
                .filter(call -> call.path("tokenId").asText().equals(tokenId))
                .map(call -> Instant.parse(call.path("time").asText()))
                .max(Comparator.naturalOrder());
    }

    private JsonNode calls() {
        HttpRequest request = HttpRequest.newBuilder(accepted)
                .header("Authorization", "Bearer " + observer.value())
                .timeout(TIMEOUT)
                .GET()
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("the tools' server did not say what it accepted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking what the tools' server accepted", e);
        }
    }
}
