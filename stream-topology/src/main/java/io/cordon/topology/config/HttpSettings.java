package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

/**
 * Where metrics and health are served.
 *
 * @param host interface
 * @param port port; 0 for any free one
 */
public record HttpSettings(String host, int port) {

    public HttpSettings {
        requireNonNull(host, "host");
    }

    static HttpSettings read(ConfigSection section, int port) {
        return new HttpSettings(section.text("host", "127.0.0.1"), section.integer("port", port, 0, 65_535));
    }
}
