package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.drill.DrillOutcome;
import io.cordon.cli.drill.DrillPlan;
import io.cordon.cli.drill.DrillRunner;
import io.cordon.cli.operate.Setting;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.RequestDesk;
import io.cordon.schemas.sign.SigningKey;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon drills}: proves the kill path on a schedule, with sessions and credentials that exist for nothing else. */
@Command(
        name = "drills",
        mixinStandardHelpOptions = true,
        description = {
            "Holds drills on a schedule until it is stopped: mints canary credentials, announces a canary session, lets it turn hostile and waits until",
            "it is contained and that is proven. Reads the sections 'operator' and 'drills' of the file of --config.",
            "With --once it holds one and ends with 0 only if the kill path works."
        })
public final class DrillsCommand extends OperatorCommand {

    @Option(names = "--once", description = "Hold one drill and end.")
    private boolean once;

    @Override
    ExitCode run(Cluster cluster) throws Exception {
        SigningKey key = SigningKey.fromFile(Path.of(required(null, "operator.key", Setting.OPERATOR_KEY)));
        String name = setting(null, Setting.OPERATOR).orElse(key.keyId());
        try (DrillRunner drills =
                DrillRunner.of(cluster, tenant(), new RequestDesk(cluster, tenant(), name, key), plan())) {
            if (once) {
                DrillOutcome outcome = drills.once();
                tell(outcome);
                return outcome.proven() ? ExitCode.DONE : ExitCode.NOT_DONE;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(drills::close, "drills-end"));
            drills.run(this::tell);
            return ExitCode.DONE;
        }
    }

    private DrillPlan plan() {
        try {
            return DrillPlan.of(section("/drills"));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private void tell(DrillOutcome outcome) {
        if (json()) {
            ObjectNode told = Json.node().put("session", outcome.session()).put("proven", outcome.proven());
            out().println(told.put("says", outcome.says())
                    .put("tookMillis", outcome.took().toMillis()));
        } else {
            out().println((outcome.proven() ? "proven   " : "FAILED   ") + outcome.session() + "  "
                    + outcome.took().toMillis() + " ms  " + outcome.says());
        }
        out().flush();
    }
}
