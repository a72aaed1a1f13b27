package io.cordon.cli.respond;

import io.cordon.cli.operate.ClusterOptions;
import io.cordon.operations.log.AuditLog;
import io.cordon.operations.log.AuditLogMeters;
import io.cordon.schemas.http.Health;
import io.cordon.schemas.http.StatusServer;
import io.cordon.schemas.sign.DocumentSigner;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon audit follow}: writes the audit log. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the audit log of all tenants until it is stopped, a directory each. Started again it goes on where it ended.",
            "One process writes a directory. Its principal reads requests, policy, containment, alerts, commands, receipts and dead-letter."
        })
public final class AuditFollowCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--out", required = true, paramLabel = "DIRECTORY", description = "Where to.")
    private Path directory = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The private key that signs; audit.json of cordon keys.")
    private Path key = Path.of("");

    @Option(names = "--once", description = "Write what is there now, sign it, and end.")
    private boolean once;

    @Option(
            names = "--sign-every",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "How long a line may stand unsigned. Default: ${DEFAULT-VALUE}")
    private Duration signEvery = Duration.ofSeconds(5);

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            converter = ListenAddress.class,
            description = "Serve /metrics, /health/live and /health/ready there while it follows. Default: nowhere.")
    private Optional<InetSocketAddress> http = Optional.empty();

    @Override
    public Integer call() throws Exception {
        AuditLog.Settings settings =
                new AuditLog.Settings(AuditLog.Settings.standard().segmentBytes(), signEvery);
        AuditLogMeters meters = new AuditLogMeters();
        try (ClusterOptions.Connection connection = options.connect()) {
            AuditLog log =
                    AuditLog.open(connection.cluster(), directory, DocumentSigner.following(key), settings, meters);
            if (once) {
                log.catchUp();
            } else {
                follow(log, meters);
            }
        }
        return ExitCode.DONE.value();
    }

    /** Ready as soon as it follows: how far it is, its metrics say, and no other instance could do better. */
    private void follow(AuditLog log, AuditLogMeters meters) {
        Optional<StatusServer> status = http.map(address ->
                StatusServer.start(address, meters::scrape, () -> Health.up(true), () -> new Health(true, "ready")));
        Runtime.getRuntime().addShutdownHook(new Thread(log::close, "audit-log-end"));
        try {
            log.run();
        } finally {
            status.ifPresent(StatusServer::close);
        }
    }
}
