package io.cordon.cli.respond;

import io.cordon.cli.operate.Setting;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.modes.ModesDesk;
import io.cordon.operations.modes.StandingModes;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesDocument;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.topology.modes.KnownDetectors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon modes}: how far the parts may go, changed while they run. */
@Command(
        name = "modes",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which modes operators have set below the services' files and whose key signed them, or sets them: detection, the containment owner,",
            "single detectors and single connectors go no further from the next record on, without a restart. A file is never exceeded. Signed with",
            "the operator's key; it stands in the audit log. A service that finds something wrong with a document keeps what was in force before; so",
            "does this command: it shows that, says why the newest one is refused, and exits with 1."
        })
public final class ModesCommand extends OperatorCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT=MODE",
            description = {
                "detection=shadow, containment=step-up, detector:ID=off, connector:NAME=shadow.",
                "Modes are off, shadow, step-up, enforce; 'file' takes back what was set."
            })
    private List<String> changes = new ArrayList<>();

    @Option(names = "--clear", description = "First take back all that was set: the files alone hold again.")
    private boolean clear;

    @Option(
            names = {"-r", "--reason"},
            paramLabel = "TEXT",
            description = "Why; it stands in the audit log. Needed to set anything.")
    private @Nullable String reason;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The operator's own private key; also CORDON_OPERATOR_KEY, operator.key.")
    private @Nullable Path key;

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who asks; also CORDON_OPERATOR, operator.name. Default: the id of the key.")
    private @Nullable String operator;

    @Option(
            names = "--operators",
            paramLabel = "FILE",
            description = "Public keys of all operators; also CORDON_OPERATOR_KEYS, operator.keys.")
    private @Nullable Path operators;

    @Override
    ExitCode run(Cluster cluster) throws Exception {
        ModesDesk desk = new ModesDesk(cluster);
        if (changes.isEmpty() && !clear) {
            StandingModes standing = desk.standing(verifier(), KnownDetectors::check);
            new ModesPrinter(out(), json()).print(standing);
            return standing.refused().isEmpty() ? ExitCode.DONE : ExitCode.NOT_DONE;
        }
        // What somebody else than an operator wrote must not be signed along with the change.
        Modes modes = clear
                ? Modes.none()
                : desk.standing(verifier(), KnownDetectors::check).modes();
        for (String change : changes) {
            modes = ModesChange.parse(change)
                    .orElseThrow(() -> wrong("'" + change
                            + "' is no change of a mode, such as detector:call-burst=shadow; --help says what is"))
                    .to(modes);
        }
        desk.write(document(modes), key());
        new ModesPrinter(out(), json()).print(modes);
        return ExitCode.DONE;
    }

    private RecordVerifier verifier() {
        Path file = Path.of(
                required(operators == null ? null : operators.toString(), "--operators", Setting.OPERATOR_KEYS));
        return new RecordVerifier(VerifyingKeys.fromFile(file));
    }

    private ModesDocument document(Modes modes) {
        if (reason == null || reason.isBlank()) {
            throw wrong("--reason is missing: it is what the audit log will say");
        }
        String name = setting(operator, Setting.OPERATOR).orElseGet(() -> key().keyId());
        return new ModesDocument(tenant(), modes, name, reason, Instant.now());
    }

    private SigningKey key() {
        return SigningKey.fromFile(
                Path.of(required(key == null ? null : key.toString(), "--key", Setting.OPERATOR_KEY)));
    }
}
