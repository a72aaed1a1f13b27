package io.cordon.connectors.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a call. */
public sealed interface HttpAnswer {

    /**
     * The target answered.
     *
     * @param body JSON of the answer; a missing node if there is none, a text node if it is something else. It is not shown: it could repeat a secret
     * @param headers first value of each, names in lower case
     * @param retryAfter wait that the target asked for
     */
    record Response(int status, JsonNode body, Map<String, String> headers, Optional<Duration> retryAfter)
            implements HttpAnswer {
        public Response {
            requireNonNull(body, "body");
            headers = Map.copyOf(headers);
            requireNonNull(retryAfter, "retryAfter");
        }

        /** True for 200 to 299. */
        public boolean accepted() {
            return status >= 200 && status < 300;
        }

        /** First value of a header. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return "Response[" + status + "]";
        }
    }

    /**
     * No whole answer within the timeout, or no connection. The request may or may not have had its effect.
     *
     * @param reason in words, without the address
     */
    record Silence(String reason) implements HttpAnswer {
        public Silence {
            requireNonNull(reason, "reason");
        }
    }
}
