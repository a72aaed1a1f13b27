package io.cordon.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.cordon.schemas.grant.GrantExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTPS in front of the endpoint. Client certificates are asked for; one that nobody trusts ends the handshake. */
final class IssuerServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IssuerServer.class);
    private static final int LONGEST_BODY = 1 << 14;
    private static final int MOST_AT_ONCE = 64;
    private static final String BEARER = "Bearer ";

    private final HttpsServer server;
    private final GrantEndpoint endpoint;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private IssuerServer(HttpsServer server, GrantEndpoint endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** @throws IOException if the address is taken */
    static IssuerServer start(InetSocketAddress address, SSLContext tls, GrantEndpoint endpoint) throws IOException {
        HttpsServer https = HttpsServer.create(address, 50);
        https.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                wanted.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                parameters.setSSLParameters(wanted);
            }
        });
        IssuerServer issuer = new IssuerServer(https, endpoint);
        https.setExecutor(issuer.threads);
        https.createContext(GrantExchange.PATH, issuer::grants);
        https.createContext("/health/live", exchange -> answer(exchange, GrantEndpoint.Reply.says(200, "up\n")));
        https.start();
        return issuer;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void grants(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            answer(exchange, endpoint.refuses(Refusal.TOO_MANY, "too many at once"));
            return;
        }
        try {
            answer(exchange, reply(exchange));
        } finally {
            places.release();
        }
    }

    private GrantEndpoint.Reply reply(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return GrantEndpoint.Reply.says(405, "POST a request");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return endpoint.refuses(Refusal.TOO_LONG, "too long");
        }
        try {
            return endpoint.reply(certificate(exchange), bearer(exchange), body);
        } catch (RuntimeException e) {
            // The runtime gets no grant, and its session stays unverified; why is for the operator.
            log.atError().setCause(e).log("request for a grant failed");
            return endpoint.refuses(Refusal.FAILED, "");
        }
    }

    private static Optional<Caller> certificate(HttpExchange exchange) {
        try {
            return exchange instanceof HttpsExchange https
                            && https.getSSLSession().getPeerPrincipal() instanceof X500Principal subject
                    ? Optional.of(new Caller.Certificate(subject))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty(); // it has shown none
        }
    }

    private static Optional<String> bearer(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static void answer(HttpExchange exchange, GrantEndpoint.Reply reply) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (reply.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
