package io.cordon.connectors.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A simulator, not GitHub: the part of its REST API that containment uses, with tokens and installations that remember what was done to them. */
final class SimulatedGitHub extends Simulator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ASSERTION = 600;

    private volatile Clock clock;
    private final PublicKey appKey;
    private final Set<String> live = ConcurrentHashMap.newKeySet();
    private final Map<String, Optional<Instant>> suspended = new ConcurrentHashMap<>();
    private volatile Optional<Reply> limit = Optional.empty();

    SimulatedGitHub(Optional<Fault> fault, Clock clock, PublicKey appKey) {
        super(0, fault);
        this.clock = clock;
        this.appKey = appKey;
        listen();
    }

    void issue(String token) {
        live.add(token);
    }

    void install(String id) {
        suspended.put(id, Optional.empty());
    }

    boolean admits(String token) {
        return live.contains(token);
    }

    boolean isSuspended(String id) {
        return suspended.getOrDefault(id, Optional.empty()).isPresent();
    }

    void suspendNow(String id) {
        suspended.put(id, Optional.of(clock.instant()));
    }

    void laterBy(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** From now on it answers this to everything. */
    void answerOnly(Reply reply) {
        limit = Optional.of(reply);
    }

    @Override
    protected Reply serve(Request request) {
        if (limit.isPresent()) {
            return limit.get();
        }
        boolean proper = request.header("Accept").equals("application/vnd.github+json")
                && request.header("X-GitHub-Api-Version").equals("2022-11-28")
                && !request.header("User-Agent").isEmpty();
        if (!proper) {
            return Reply.json(400, "{\"message\":\"headers\"}");
        }
        return switch (request.line()) {
            case "DELETE /installation/token" -> endItself(bearer(request));
            case "DELETE /applications/Iv1.app/token", "DELETE /applications/Iv1.app/grant" -> asOwner(request);
            case "POST /applications/Iv1.app/token" -> asked(request);
            case "POST /credentials/revoke" -> report(request);
            case "GET /rate_limit" -> live.contains(bearer(request)) ? Reply.json(200, "{}") : bad();
            default -> asApp(request);
        };
    }

    private Reply endItself(String token) {
        if (!live.contains(token)) {
            return bad();
        }
        end(token);
        return Reply.empty(204);
    }

    private static boolean isOwner(Request request) {
        String pair = Base64.getEncoder().encodeToString("Iv1.app:own-client-secret".getBytes(UTF_8));
        return request.header("Authorization").equals("Basic " + pair);
    }

    private Reply asked(Request request) {
        if (!isOwner(request)) {
            return bad();
        }
        return live.contains(body(request).path("access_token").asText(""))
                ? Reply.json(200, "{}")
                : Reply.json(404, "{\"message\":\"Not Found\"}");
    }

    private Reply asOwner(Request request) {
        if (!isOwner(request)) {
            return bad();
        }
        String token = body(request).path("access_token").asText("");
        if (!live.contains(token)) {
            return Reply.json(404, "{\"message\":\"Not Found\"}");
        }
        end(token);
        return Reply.empty(204);
    }

    private Reply report(Request request) {
        JsonNode credentials = body(request).path("credentials");
        if (!credentials.isArray()
                || credentials.isEmpty()
                || !request.header("Authorization").isEmpty()) {
            return Reply.json(422, "{}");
        }
        credentials.forEach(credential -> end(credential.asText()));
        return Reply.json(202, "{}");
    }

    private void end(String token) {
        if (!lying()) {
            live.remove(token);
        }
    }

    private Reply asApp(Request request) {
        String[] parts = request.path().split("/", -1);
        boolean known =
                request.path().matches("/app/installations/[0-9]+(/suspended)?") && suspended.containsKey(parts[3]);
        if (!verified(bearer(request))) {
            return bad();
        }
        if (request.line().equals("GET /app")) {
            return Reply.json(200, "{\"id\":4711,\"permissions\":{}}");
        }
        if (!known) {
            return Reply.json(404, "{\"message\":\"Not Found\"}");
        }
        boolean change = parts.length == 5;
        return switch (request.method()) {
            case "GET" -> change ? Reply.empty(404) : look(parts[3]);
            case "PUT" -> set(parts[3], Optional.of(clock.instant()));
            case "DELETE" -> set(parts[3], Optional.empty());
            default -> Reply.empty(404);
        };
    }

    private Reply look(String id) {
        String since = suspended.get(id).map(at -> "\"" + at + "\"").orElse("null");
        return Reply.json(200, "{\"id\":" + id + ",\"suspended_at\":" + since + "}");
    }

    private Reply set(String id, Optional<Instant> since) {
        if (!lying()) {
            suspended.put(id, since);
        }
        return Reply.empty(204);
    }

    private boolean verified(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(appKey);
            signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            long now = clock.instant().getEpochSecond();
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("iss").asText().equals("4711")
                    && claims.path("iat").asLong() <= now
                    && claims.path("exp").asLong() > now
                    && claims.path("exp").asLong() - now <= LONGEST_ASSERTION;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    private static Reply bad() {
        return Reply.json(401, "{\"message\":\"Bad credentials\"}");
    }

    private static String bearer(Request request) {
        return request.header("Authorization").replaceFirst("^Bearer ", "");
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
