package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.operate.Setting;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.request.Answer;
import io.cordon.operations.request.Ask;
import io.cordon.operations.request.RequestDesk;
import io.cordon.schemas.sign.SigningKey;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that ask for something have: a reason, the operator's own key, a preview, and the waiting for an answer. */
abstract class RequestCommand extends OperatorCommand {
    /** How long the end of one session's access may be put off to see whether others lose theirs. */
    private static final int GLANCE_SECONDS = 5;

    @Option(
            names = {"-r", "--reason"},
            required = true,
            paramLabel = "TEXT",
            description = "Why; it stands in the audit log.")
    private String reason = "";

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
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for the answer. Default: ${DEFAULT-VALUE}")
    private int timeout = 60;

    @Option(names = "--dry-run", description = "Only say what would be hit; ask for nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before what reaches further than one session.")
    private boolean yes;

    /** What is asked for. */
    abstract Ask ask(Cluster cluster) throws Exception;

    /** Whether it ends more than the access of one session by what it names, and is therefore shown before. */
    boolean wide() {
        return false;
    }

    /** Whether it may end more than it names, since others share a credential or an account. */
    boolean looksFirst() {
        return wide();
    }

    @Override
    final ExitCode run(Cluster cluster) throws Exception {
        RequestDesk desk = desk(cluster); // who has no key learns it before anything is asked
        Ask ask = ask(cluster);
        if (dryRun) {
            return told(desk.ask(ask.preview(), Duration.ofSeconds(timeout), this::progress));
        }
        Optional<ExitCode> kept = looksFirst() && !yes ? keptBack(desk, ask) : Optional.empty();
        return kept.isPresent() ? kept.get() : told(desk.ask(ask, Duration.ofSeconds(timeout), this::progress));
    }

    /** Shows whom it hits, if that is more than one session, and asks. How it ends if it is not to go on. */
    private Optional<ExitCode> keptBack(RequestDesk desk, Ask ask) throws InterruptedException {
        Duration patience = Duration.ofSeconds(wide() ? timeout : Math.min(timeout, GLANCE_SECONDS));
        Answer answer = desk.ask(ask.preview(), patience, step -> {});
        if (!(answer instanceof Answer.Previewed preview)) {
            // Whom the end of one session hits is not known now: it is not put off because of that.
            return wide() ? Optional.of(told(answer)) : Optional.empty();
        }
        if (!wide() && !ImpactText.hitsOthers(preview.impact())) {
            return Optional.empty();
        }
        ImpactText.print(preview, err());
        if (confirmed()) {
            return Optional.empty();
        }
        err().println("nothing was asked for");
        return Optional.of(ExitCode.NOT_DONE);
    }

    private RequestDesk desk(Cluster cluster) {
        Path file = Path.of(required(key == null ? null : key.toString(), "--key", Setting.OPERATOR_KEY));
        SigningKey own = SigningKey.fromFile(file);
        String name = setting(operator, Setting.OPERATOR).orElse(own.keyId());
        return new RequestDesk(cluster, tenant(), name, own);
    }

    private boolean confirmed() {
        Console console = System.console();
        if (console == null || !Boolean.getBoolean("cordon.terminal.input")) {
            throw wrong("this reaches further than one session, and nobody is there to ask: --yes says so beforehand");
        }
        String word = console.readLine("Go on? [y/N] ");
        return word != null && word.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void progress(String step) {
        err().println("  " + step);
        err().flush();
    }

    private ExitCode told(Answer answer) {
        ExitCode code = ExitCode.of(answer);
        if (json()) {
            out().println(Json.text(json(answer, code)));
        } else if (answer instanceof Answer.Previewed previewed) {
            ImpactText.print(previewed, out());
        } else {
            out().println(AnswerText.of(answer));
        }
        return code;
    }

    private static ObjectNode json(Answer answer, ExitCode code) {
        ObjectNode node = Json.node().put("answer", AnswerText.word(answer)).put("says", answer.says());
        node.put("exitCode", code.value());
        if (answer instanceof Answer.Previewed previewed) {
            node.set("impact", Json.of(previewed.impact()));
        }
        if (answer instanceof Answer.Waiting waiting) {
            node.put("requestId", waiting.requestId());
        }
        if (answer instanceof Answer.NoAnswer none) {
            node.put("requestId", none.requestId());
        }
        return node;
    }

    String reason() {
        return reason;
    }
}
