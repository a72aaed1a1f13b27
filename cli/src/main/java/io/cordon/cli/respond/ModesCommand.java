package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.operate.Setting;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.modes.ModesDesk;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesDocument;
import io.cordon.schemas.policy.ModesJson;
import io.cordon.schemas.sign.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon modes}: how far the parts may go, changed while they run. */
@Command(
        name = "modes",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which modes operators have set below the services' files, or sets them: detection, the containment owner, single detectors and",
            "single connectors go no further from the next record on, without a restart. A file is never exceeded. Signed with the operator's key;",
            "it stands in the audit log. A service that finds something wrong with it keeps what was in force before, and says so."
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

    @Override
    ExitCode run(Cluster cluster) throws Exception {
        ModesDesk desk = new ModesDesk(cluster);
        Optional<PolicyDocument> before = desk.current();
        if (changes.isEmpty() && !clear) {
            before.ifPresentOrElse(this::show, () -> show(Modes.none()));
            return ExitCode.DONE;
        }
        Modes modes = clear ? Modes.none() : before.map(ModesCommand::modes).orElseGet(Modes::none);
        for (String change : changes) {
            modes = ModesChange.parse(change)
                    .orElseThrow(() -> wrong("'" + change
                            + "' is no change of a mode, such as detector:call-burst=shadow; --help says what is"))
                    .to(modes);
        }
        desk.write(document(modes), key());
        show(modes);
        return ExitCode.DONE;
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

    /** What no service could read either counts as nothing set. */
    private static Modes modes(PolicyDocument document) {
        try {
            return ModesJson.read(document.getDocument());
        } catch (IllegalArgumentException e) {
            return Modes.none();
        }
    }

    private void show(PolicyDocument document) {
        if (json()) {
            ObjectNode node = Json.node().put("operator", document.getIssuedBy());
            node.put("reason", document.getReason())
                    .put("since", document.getIssuedAt().toString());
            node.put("modes", document.getDocument());
            out().println(Json.text(node));
            return;
        }
        show(modes(document));
        out().println("set by " + document.getIssuedBy() + " at " + document.getIssuedAt() + ": "
                + document.getReason());
    }

    private void show(Modes modes) {
        if (json()) {
            out().println(Json.text(Json.node().put("modes", ModesJson.write(modes))));
            return;
        }
        List<String> lines = ModesChange.of(modes);
        if (lines.isEmpty()) {
            out().println("nothing is set: the services' files hold");
        }
        lines.forEach(out()::println);
    }
}
