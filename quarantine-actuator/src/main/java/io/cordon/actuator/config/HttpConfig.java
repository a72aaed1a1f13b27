package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

/**
 * Where metrics and health are served.
 *
 * @param port 0 for any free one
 */
public record HttpConfig(String host, int port) {
    public HttpConfig {
        requireNonNull(host, "host");
    }

    /** Loopback: whoever wants it elsewhere says so. */
    public static HttpConfig loopback(int port) {
        return new HttpConfig("127.0.0.1", port);
    }
}
