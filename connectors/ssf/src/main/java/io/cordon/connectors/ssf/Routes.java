package io.cordon.connectors.ssf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.connectors.api.SecretValue;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** From a receiver's request to what answers it. Only metadata and public keys are for everybody. */
final class Routes {
    private final SsfConfig config;
    private final SigningKeys keys;
    private final Clock clock;
    private final StreamManagement management;
    private final Verification verification;
    private final Poll poll;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A request.
     *
     * @param query decoded, empty if there is none
     * @param bearer token of the receiver; not shown
     */
    record Request(String method, String path, String query, Optional<String> bearer, String body) {

        Optional<String> streamId() {
            return Arrays.stream(query.split("&"))
                    .filter(p -> p.startsWith("stream_id="))
                    .map(p -> p.substring("stream_id=".length()))
                    .findFirst();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Routes(SsfConfig config, Streams streams, Transmitter transmitter, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.management = new StreamManagement(config, streams, transmitter);
        this.verification = new Verification(streams, transmitter, clock);
        this.poll = new Poll(config, streams, transmitter);
    }

    Reply reply(Request request) {
        try {
            return answer(request);
        } catch (StreamRequest.Invalid e) {
            return Reply.bad(e.what());
        }
    }

    private Reply answer(Request request) {
        return switch (request.toString()) {
            case "GET " + Metadata.WELL_KNOWN -> Reply.json(200, Metadata.of(config));
            case "GET " + Metadata.KEYS -> new Reply(200, keys.published(clock.instant()), Map.of());
            default ->
                receiver(request)
                        .map(receiver -> known(receiver, request))
                        .orElseGet(() -> Reply.empty(401).with("WWW-Authenticate", "Bearer"));
        };
    }

    private Reply known(ReceiverConfig receiver, Request request) {
        JsonNode body;
        try {
            body = request.body().isEmpty() ? MissingNode.getInstance() : json.readTree(request.body());
        } catch (JsonProcessingException e) {
            return Reply.bad("the body is not JSON");
        }
        if (request.method().equals("POST") && request.path().startsWith(Metadata.POLL)) {
            return poll.reply(receiver, request.path().substring(Metadata.POLL.length()), body);
        }
        return switch (request.toString()) {
            case "POST " + Metadata.STREAMS -> management.create(receiver, body);
            case "GET " + Metadata.STREAMS -> management.read(receiver, request.streamId());
            case "PATCH " + Metadata.STREAMS -> management.update(receiver, body);
            case "PUT " + Metadata.STREAMS -> management.replace(receiver, body);
            case "DELETE " + Metadata.STREAMS -> management.delete(receiver, request.streamId());
            case "GET " + Metadata.STATUS -> management.status(receiver, request.streamId());
            case "POST " + Metadata.STATUS -> management.changeStatus(receiver, body);
            case "POST " + Metadata.ADD_SUBJECT -> management.addSubject(receiver, body);
            case "POST " + Metadata.REMOVE_SUBJECT -> management.removeSubject(receiver, body);
            case "POST " + Metadata.VERIFICATION -> verification.reply(receiver, body);
            default -> Reply.empty(404);
        };
    }

    /** The receiver whose token it is. All are compared, each in constant time. */
    private Optional<ReceiverConfig> receiver(Request request) {
        var shown = request.bearer().orElse("").getBytes(UTF_8);
        Optional<ReceiverConfig> found = Optional.empty();
        for (ReceiverConfig receiver : config.receivers()) {
            try (SecretValue token = receiver.token().read()) {
                byte[] expected = token.reveal().getBytes(UTF_8);
                if (expected.length > 0 && MessageDigest.isEqual(expected, shown)) {
                    found = Optional.of(receiver);
                }
            }
        }
        return found;
    }
}
