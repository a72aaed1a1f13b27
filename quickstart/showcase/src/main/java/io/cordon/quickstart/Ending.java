package io.cordon.quickstart;

import io.cordon.quickstart.stage.OperatorAccess;
import io.cordon.quickstart.stage.Stage;
import io.cordon.quickstart.stage.WorkDirectory;
import io.cordon.quickstart.story.CordonFeed;
import io.cordon.quickstart.story.Ledger;
import io.cordon.quickstart.story.Summary;
import io.cordon.quickstart.story.Telling;
import io.cordon.quickstart.story.Terminal;
import io.cordon.quickstart.story.Verdict;
import java.util.List;
import java.util.Map;

/** What is told at the end: the tables, where to look next, and the verdict. */
final class Ending {
    private static final List<String> ADDRESSES =
            List.of("detection", "containment", "actuator", "tools", "registry", "Kafka");

    private final Terminal terminal;
    private final Telling telling;

    Ending(Terminal terminal, Telling telling) {
        this.terminal = terminal;
        this.telling = telling;
    }

    Verdict tell(Stage stage, WorkDirectory directory, Ledger ledger, CordonFeed feed) {
        Summary summary = new Summary(ledger, stage.witness());
        telling.chapter("Sessions (times from the harmful call)");
        summary.sessions(terminal.style()).forEach(terminal::tell);
        telling.chapter("Enforcement points (times from the harmful call)");
        summary.points(terminal.style()).forEach(terminal::tell);
        telling.chapter("Where to look");
        where(stage, directory);
        Verdict verdict = summary.verdict(feed.unreadable());
        telling.say("");
        if (verdict.passed()) {
            telling.say(
                    "PASSED: every hostile session was contained and that is proven; no ordinary session was touched.");
        } else {
            telling.say("FAILED:");
            verdict.problems().forEach(problem -> telling.say("- " + problem));
        }
        return verdict;
    }

    private void where(Stage stage, WorkDirectory directory) {
        Map<String, String> addresses = stage.addresses();
        ADDRESSES.forEach(name -> telling.say(padded(name) + addresses.getOrDefault(name, "")));
        telling.list(padded("topics"), topics(stage.records()));
        telling.say(padded("logs") + directory.path());
    }

    /** What can be tried while it runs. */
    void invite(OperatorAccess operator, WorkDirectory directory) {
        telling.chapter("Try it, in another terminal");
        telling.say("export CORDON_CONFIG=" + operator.config());
        telling.say("./cordon status                      how things stand; list, inspect and explain say more");
        telling.say("./cordon report containment          time to contain, at each enforcement point");
        telling.say("./cordon quarantine SESSION -r WHY   signed with " + operator.key());
        telling.say("./cordon release SESSION -r WHY");
        telling.say("./cordon audit follow --once --key " + operator.auditKey() + " \\");
        telling.say("    --out " + directory.path().resolve("audit"));
        telling.say("./cordon audit verify " + directory.path().resolve("audit") + " \\");
        telling.say("    --public " + operator.auditKey().resolveSibling("audit-public.json"));
    }

    private static List<String> topics(Map<String, Long> records) {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 13 - name.length()));
    }
}
