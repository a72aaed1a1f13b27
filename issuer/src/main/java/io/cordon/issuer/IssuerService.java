package io.cordon.issuer;

import io.cordon.schemas.config.Question;
import io.cordon.schemas.config.ServiceArguments;
import io.cordon.schemas.http.Health;
import io.cordon.schemas.http.StatusServer;
import io.cordon.schemas.secret.PemTls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service in one process. It keeps nothing: any number of instances may serve the same runtimes. */
public final class IssuerService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IssuerService.class);

    private final IssuerServer server;
    private final StatusServer metrics;

    private IssuerService(IssuerServer server, StatusServer metrics) {
        this.server = server;
        this.metrics = metrics;
    }

    /**
     * Starts as a file says.
     *
     * @throws IllegalArgumentException naming everything that is wrong with it, or why it cannot be read
     * @throws IOException if the address is taken
     */
    public static IssuerService start(Path file) throws IOException {
        return start(IssuerConfig.read(file), Clock.systemUTC());
    }

    /** Starts with the YAML file named by the only argument and runs until the process is told to end. */
    public static void main(String[] arguments) {
        ServiceArguments told = ServiceArguments.of("issuer", IssuerService.class, arguments);
        told.answer(System.out, System.err).ifPresent(System::exit);
        try {
            IssuerService issuer = start(told.file());
            Runtime.getRuntime().addShutdownHook(new Thread(issuer::close, "issuer-end"));
        } catch (IllegalArgumentException e) {
            log.atError().addKeyValue("problems", e.getMessage()).log("configuration cannot be used");
            System.exit(2);
        } catch (IOException | RuntimeException e) {
            log.atError().setCause(e).log("issuer did not start");
            System.exit(1);
        }
    }

    static IssuerService start(IssuerConfig config, Clock clock) throws IOException {
        GrantDesk desk = new GrantDesk(config.keys(), clock);
        config.runtimes().stream()
                .filter(rule -> !desk.serves(rule.tenant()))
                .findFirst()
                .ifPresent(rule -> {
                    throw new IllegalArgumentException("runtimes: no file of keys is for tenant " + rule.tenant());
                });
        IssuerMeters meters = new IssuerMeters();
        GrantEndpoint endpoint = new GrantEndpoint(
                new GrantPolicy(config.runtimes()),
                desk,
                config.tokens().map(t -> new TokenCheck(t.issuer(), t.audience(), t.keys(), meters)),
                meters);
        IssuerServer server = IssuerServer.start(
                config.listen(),
                PemTls.following(config.clients().orElse(config.certificate()), config.certificate(), config.key()),
                endpoint);
        log.atInfo()
                .addKeyValue("port", server.port())
                .addKeyValue("runtimes", config.runtimes().size())
                .log("issuer started");
        try {
            return new IssuerService(server, status(config, meters));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Apart from the grants: a scraper needs no certificate and gets no key. It is started last, and a provider that is away is no reason to send
     * runtimes with certificates elsewhere.
     */
    private static StatusServer status(IssuerConfig config, IssuerMeters meters) {
        return StatusServer.start(
                config.http(), meters::scrape, () -> Health.up(true), () -> new Health(true, "ready"));
    }

    /** All that it asks its file for. */
    public static List<Question> questions() {
        return IssuerConfig.questions();
    }

    /**
     * The files that a configuration names, read as {@link #start} reads it.
     *
     * @throws IllegalArgumentException naming everything that is wrong
     */
    public static List<Path> files(String yaml) throws IOException {
        IssuerConfig config = IssuerConfig.parse(yaml);
        return Stream.of(
                        Stream.of(config.certificate(), config.key()),
                        config.clients().stream(),
                        config.keys().stream())
                .flatMap(files -> files)
                .toList();
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Where it shows metrics and health, without TLS. */
    public int metricsPort() {
        return metrics.port();
    }

    @Override
    public void close() {
        metrics.close();
        server.close();
        log.atInfo().log("issuer stopped");
    }
}
