package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.finding.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes docs/adaptive-attacks.md from the scenarios whose title begins with "Adaptive:" or "On the detector:". Run its main method after changing
 * one.
 */
final class AdaptivePage {

    static final Path FILE = Path.of("../docs/adaptive-attacks.md");

    private static final String ADAPTIVE = "Adaptive: ";
    private static final String ON_DETECTOR = "On the detector: ";

    /** Attacks that only real extraction can show: what is sent, what comes of it, the test. */
    private static final List<List<String>> EXTRACTED = List.of(
            List.of(
                    "a thousand secrets in one result, then the last of them goes out",
                    "a person is asked",
                    "shouldAskBeforeAnythingGoesOutOnceThereAreMoreSecretsThanItKeeps"),
            List.of(
                    "a thousand secrets after the one that goes out",
                    "contained",
                    "shouldStillKnowTheFirstOfAThousandSecrets"),
            List.of(
                    "twenty thousand identifiers between the reading and the sending",
                    "contained",
                    "shouldNotForgetASecretInAFloodOfOtherPrints"),
            List.of(
                    "a hundred other pieces between any two pieces of a secret",
                    "contained",
                    "shouldNotForgetPiecesInAFloodOfOtherPieces"),
            List.of(
                    "a secret read in full-width forms, sent with zero-width characters between",
                    "contained",
                    "shouldKnowASecretThatWasReadInAnotherNormalForm"),
            List.of(
                    "a secret sent in letters that look alike",
                    "contained",
                    "shouldKnowASecretThatIsSentInLookalikeLetters"),
            List.of(
                    "an address that looks like the one that the user named",
                    "contained",
                    "shouldStopALookalikeOfTheMailboxThatTheUserNamed"),
            List.of("the order is in another language", "contained", "shouldStopAnOrderThatIsGivenInAnotherLanguage"),
            List.of(
                    "a password read composed, sent decomposed",
                    "contained",
                    "shouldKnowAPasswordThatIsSentInAnotherNormalForm"),
            List.of("a canary sent by a tree that never read it", "contained", "shouldKnowACanaryUnderAnotherSession"));

    private final List<String> lines = new ArrayList<>();

    private AdaptivePage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        AdaptivePage page = new AdaptivePage();
        page.lines.addAll(List.of(
                "# Attacks by those who know the detectors",
                "",
                "Generated from the scenario files of `detectors/`; do not edit. Each row is a file that a test plays; its `then` is what is found, and",
                "nothing else may be. The outcome is the strongest that any detector does about it. *Not stopped* is said as plainly as the rest.",
                ""));
        page.table("## Who words and places his order so that it is not seen", ADAPTIVE);
        page.table("## Who makes the detector forget, learn or believe", ON_DETECTOR);
        page.extracted();
        return String.join("\n", page.lines) + "\n";
    }

    private void table(String heading, String prefix) {
        lines.addAll(List.of(heading, "", "| attack | outcome | scenario |", "|---|---|---|"));
        Script.all().stream()
                .filter(script -> script.title().startsWith(prefix))
                .forEach(script -> lines.add("| " + script.title().substring(prefix.length()) + " | " + outcome(script)
                        + " | `" + script + "` |"));
        lines.add("");
    }

    private static String outcome(Script script) {
        Rung strongest = Rung.OBSERVE;
        for (JsonNode found : script.then()) {
            strongest =
                    strongest.atLeast(Rung.valueOf(found.asText().split(" ")[3].toUpperCase(Locale.ROOT)));
        }
        return switch (strongest) {
            case OBSERVE -> "not stopped: nothing is seen";
            case ALERT -> "not stopped: an alert";
            case STEP_UP, CONSTRAIN -> "a person is asked";
            case HOLD, QUARANTINE, REVOKE -> "contained";
        };
    }

    private void extracted() {
        lines.addAll(List.of(
                "Through the real extraction, in `AttackOnTheDetectorTest` of `cli/`:",
                "",
                "| attack | outcome | test |",
                "|---|---|---|"));
        EXTRACTED.forEach(row -> lines.add("| " + row.get(0) + " | " + row.get(1) + " | `" + row.get(2) + "` |"));
        lines.addAll(
                List.of(
                        "",
                        "Look-alike letters, zero-width characters, full-width forms and other disguises of every secret format are rows of",
                        "[the evasion table](evasion.md). A look-alike of a destination that the user named is another destination",
                        "(`ContentTest.shouldKnowALookalikeInWhatComesInButNotAsADestination` of `extract/`). A runtime that floods the baselines through all",
                        "of detection raises no bound (`LearningTest.shouldRaiseNoBoundWhenARuntimeFloodsWithCleanSessions` of `stream-topology/`)."));
    }
}
