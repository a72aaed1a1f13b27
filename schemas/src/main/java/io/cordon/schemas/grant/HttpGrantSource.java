package io.cordon.schemas.grant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Grants of an issuer service. The runtime shows its own certificate (mutual TLS), or a token of the platform's identity provider, and holds no key
 * but those of its own sessions.
 *
 * <p><b>Failure semantics.</b> An issuer that refuses, or that does not answer in time, throws {@link GrantRefusedException}; asking again is harmless.
 */
public final class HttpGrantSource implements GrantSource {
    private final HttpClient http;
    private final URI address;
    private final Duration timeout;
    private final Optional<Path> tokenFile;

    private HttpGrantSource(URI issuer, SSLContext tls, Duration timeout, Optional<Path> tokenFile) {
        if (!"https".equals(issuer.getScheme())) {
            throw new IllegalArgumentException(
                    "an issuer's answer holds keys: its address must be https, is " + issuer);
        }
        this.http =
                HttpClient.newBuilder().sslContext(tls).connectTimeout(timeout).build();
        this.address = issuer.resolve(GrantExchange.PATH);
        this.timeout = timeout;
        this.tokenFile = tokenFile;
    }

    /** With the certificate of the TLS context, such as {@code PemTls} reads it. */
    public static HttpGrantSource withCertificate(URI issuer, SSLContext tls, Duration timeout) {
        return new HttpGrantSource(issuer, tls, requireNonNull(timeout, "timeout"), Optional.empty());
    }

    /** With the token in a file, read anew for each grant: platforms replace it before it expires. */
    public static HttpGrantSource withToken(URI issuer, SSLContext tls, Duration timeout, Path tokenFile) {
        return new HttpGrantSource(issuer, tls, requireNonNull(timeout, "timeout"), Optional.of(tokenFile));
    }

    @Override
    public Granted grant(GrantRequest request) {
        HttpResponse<byte[]> response = sent(request);
        if (response.statusCode() != 200) {
            String why = response.statusCode() == 403 ? ": " + new String(response.body(), UTF_8) : "";
            throw new GrantRefusedException("the issuer refused with " + response.statusCode() + why, null);
        }
        Granted granted = read(response.body());
        if (!granted.grant().request().equals(request)) {
            throw new GrantRefusedException("the issuer granted something else than was asked for", null);
        }
        return granted;
    }

    private HttpResponse<byte[]> sent(GrantRequest request) {
        try {
            HttpRequest.Builder post = HttpRequest.newBuilder(address)
                    .timeout(timeout)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(GrantExchange.request(request)));
            if (tokenFile.isPresent()) {
                post.header(
                        "Authorization",
                        "Bearer " + Files.readString(tokenFile.get()).strip());
            }
            return http.send(post.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new GrantRefusedException("the issuer at " + address + " cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GrantRefusedException("interrupted while asking for a grant", e);
        }
    }

    private static Granted read(byte[] answer) {
        try {
            return GrantExchange.readAnswer(answer);
        } catch (InvalidGrantException e) {
            throw new GrantRefusedException("the issuer's answer is none", e);
        }
    }

    @Override
    public String toString() {
        return "HttpGrantSource[" + address + "]";
    }
}
