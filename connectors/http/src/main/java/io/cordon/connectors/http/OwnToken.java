package io.cordon.connectors.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.connectors.api.SecretValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The access token of a connector's own client, kept until shortly before its end, and the calls that are made with it. Thread-safe.
 *
 * <p><b>Failure semantics:</b> as {@link HttpTarget}. A target that does not honour the token is asked once more with a new one. A server that refuses
 * the client a token comes back as 401, so that it is taken for a refusal of the connector and not of the call.
 */
public final class OwnToken {
    private static final int UNAUTHORIZED = 401;

    private final Supplier<HttpAnswer> fetching;
    private final Predicate<HttpAnswer.Response> refusal;
    private final Duration margin;
    private final Clock clock;
    private @Nullable SecretValue token;
    private Instant until = Instant.MIN;

    /**
     * Fetches nothing yet.
     *
     * @param fetching asks for a token (RFC 6749)
     * @param refusal whether the answer, which holds no token, refuses the client rather than tells of trouble
     * @param margin how long before its end a token is no longer used
     */
    public OwnToken(
            Supplier<HttpAnswer> fetching, Predicate<HttpAnswer.Response> refusal, Duration margin, Clock clock) {
        this.fetching = requireNonNull(fetching, "fetching");
        this.refusal = requireNonNull(refusal, "refusal");
        this.margin = requireNonNull(margin, "margin");
        this.clock = requireNonNull(clock, "clock");
    }

    /** A token, or what came instead of one. */
    private sealed interface Got {
        record Token(SecretValue value) implements Got {}

        record Nothing(HttpAnswer answer) implements Got {}
    }

    /** Calls a target with the token. */
    public HttpAnswer call(HttpTarget target, HttpCall call) {
        HttpAnswer answer = once(target, call);
        if (answer instanceof HttpAnswer.Response response && response.status() == UNAUTHORIZED) {
            forget(); // it may have ended before its time
            return once(target, call);
        }
        return answer;
    }

    /** What the token says of the client's rights, fetched if there is none; empty if none came or it is no JWT. */
    public Optional<JwtClaims> claims() {
        return get() instanceof Got.Token found ? JwtClaims.of(found.value()) : Optional.empty();
    }

    /** What came instead of a token; empty if there is one. */
    public Optional<HttpAnswer> trouble() {
        return get() instanceof Got.Nothing nothing ? Optional.of(refused(nothing.answer())) : Optional.empty();
    }

    private HttpAnswer once(HttpTarget target, HttpCall call) {
        return switch (get()) {
            case Got.Token found -> target.call(call.bearer(found.value()));
            case Got.Nothing nothing -> refused(nothing.answer());
        };
    }

    private HttpAnswer refused(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && refusal.test(response)
                ? new HttpAnswer.Response(UNAUTHORIZED, MissingNode.getInstance(), Map.of(), Optional.empty())
                : answer;
    }

    private synchronized Got get() {
        SecretValue known = token;
        return known != null && clock.instant().isBefore(until) ? new Got.Token(known) : fetch();
    }

    private synchronized void forget() {
        token = null;
    }

    private Got fetch() {
        return switch (fetching.get()) {
            case HttpAnswer.Silence silence -> new Got.Nothing(silence);
            case HttpAnswer.Response response -> read(response);
        };
    }

    private Got read(HttpAnswer.Response response) {
        String text = response.body().path("access_token").asText("");
        if (!response.accepted() || text.isEmpty()) {
            return new Got.Nothing(response);
        }
        SecretValue fresh = SecretValue.of(text);
        token = fresh;
        until = clock.instant()
                .plusSeconds(response.body().path("expires_in").asLong(0))
                .minus(margin);
        return new Got.Token(fresh);
    }

    @Override
    public String toString() {
        return "OwnToken[redacted]";
    }
}
