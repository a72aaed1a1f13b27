package io.cordon.connectors.http;

import io.cordon.connectors.api.ConnectorException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client for a target, another one once the file of trusted authorities is: so these are replaced while the connector runs. Thread-safe.
 *
 * <p><b>Failure semantics.</b> A file that cannot be read fails the start. Later it changes nothing: the client before stays in use, and an error says so once for each
 * change. Calls that are under way end with the client that they began with.
 */
final class FollowedClient {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedClient.class);

    /** What tells one file from another under the same name. */
    private record Stamp(FileTime modified, long bytes, Optional<Object> file) {}

    private final HttpSettings settings;
    private Optional<Stamp> seen;
    private HttpClient current;

    FollowedClient(HttpSettings settings) {
        this.settings = settings;
        this.seen = stamp();
        this.current = client();
    }

    synchronized HttpClient get() {
        Optional<Stamp> now = stamp();
        if (!now.equals(seen)) {
            seen = now;
            renew();
        }
        return current;
    }

    private void renew() {
        try {
            current = client(); // the other one ends with its last call
            LOG.atInfo().addKeyValue("file", settings.trust().orElseThrow()).log("trusted certificates read anew");
        } catch (ConnectorException e) {
            LOG.atError()
                    .addKeyValue("error", String.valueOf(e.getMessage()))
                    .log("trusted certificates can't be read, those before stay in force");
        }
    }

    private HttpClient client() {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout());
        settings.trust().map(Trust::of).ifPresent(builder::sslContext);
        return builder.build();
    }

    /** Empty if there is no file. */
    private Optional<Stamp> stamp() {
        return settings.trust().flatMap(FollowedClient::stamp);
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty(); // reading it says why
        }
    }
}
