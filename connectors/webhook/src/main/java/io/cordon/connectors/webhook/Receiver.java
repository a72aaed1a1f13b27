package io.cordon.connectors.webhook;

import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.net.URI;
import java.time.Clock;

/**
 * Sends notices to the receiver, signed anew each time, since its window for the timestamp is narrow.
 *
 * <p><b>Failure semantics:</b> as {@link HttpTarget}. A notice whose answer was lost is sent again with the same delivery id.
 */
final class Receiver implements AutoCloseable {
    private final WebhookConfig config;
    private final Clock clock;
    private final HttpTarget target;

    Receiver(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.target = new HttpTarget(config.http(), clock);
    }

    HttpAnswer send(URI address, Notice notice) {
        String body = notice.body();
        long timestamp = clock.instant().getEpochSecond();
        return target.call(HttpCall.post(address)
                .body("application/json", body)
                .header("Cordon-Delivery", notice.delivery())
                .header("Cordon-Timestamp", Long.toString(timestamp))
                .header("Cordon-Signature", Signature.header(config.keys(), timestamp, body)));
    }

    @Override
    public void close() {
        target.close();
    }
}
