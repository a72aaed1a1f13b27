package io.cordon.connectors.oauth2;

import java.time.Duration;
import java.util.Optional;

/** What came back from the authorization server. */
sealed interface Answer {

    /**
     * A response.
     *
     * @param active member {@code active} of an introspection response; empty if there is none
     * @param error error code if it is one that the standards name, else empty: bodies go nowhere
     */
    record Response(int status, Optional<Boolean> active, Optional<String> error, Optional<Duration> retryAfter)
            implements Answer {

        /** True for 200 and 204. */
        boolean accepted() {
            return status == 200 || status == 204;
        }

        /** Whether it refuses the connector's own client. */
        boolean refusesUs() {
            return status == 401
                    || status == 403
                    || error.filter("invalid_client"::equals).isPresent();
        }

        /** Status and error code, for reasons. */
        String line() {
            return status + error.map(e -> " " + e).orElse("");
        }
    }

    /** No response within the timeout, or no connection. */
    record Silence(String reason) implements Answer {}
}
