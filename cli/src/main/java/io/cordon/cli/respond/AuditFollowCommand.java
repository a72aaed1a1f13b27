package io.cordon.cli.respond;

import io.cordon.cli.operate.ClusterOptions;
import io.cordon.operations.log.AuditLog;
import io.cordon.schemas.sign.DocumentSigner;
import java.nio.file.Path;
import java.time.Duration;
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
            "One process writes a directory. Its principal reads requests, containment, alerts, commands, receipts and dead-letter."
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

    @Override
    public Integer call() throws Exception {
        AuditLog.Settings settings =
                new AuditLog.Settings(AuditLog.Settings.standard().segmentBytes(), signEvery);
        try (ClusterOptions.Connection connection = options.connect()) {
            AuditLog log = AuditLog.open(connection.cluster(), directory, DocumentSigner.following(key), settings);
            if (once) {
                log.catchUp();
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(log::close, "audit-log-end"));
                log.run();
            }
        }
        return ExitCode.DONE.value();
    }
}
