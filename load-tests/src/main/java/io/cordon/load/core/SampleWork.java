package io.cordon.load.core;

import io.cordon.emitter.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Calls that an office agent makes and what it gets back. The lengths of results follow those of recorded agents (30,277 results of five sets, half
 * of them below 143 characters); besides, one in a hundred is a long one of 12 KiB, which those recordings cut off. One in fifty holds a secret.
 */
public final class SampleWork {

    /** The shortest result, the lengths that one, two ... tenths of the results do not exceed, and the longest. */
    private static final int[] LENGTHS = {0, 10, 37, 46, 74, 142, 306, 534, 730, 1_528, 2_000};

    private static final int LONG = 12 << 10;

    private static final List<String> TOOLS = List.of(
            "search_web",
            "get_page",
            "read_file",
            "list_messages",
            "get_customer",
            "query_orders",
            "update_record",
            "send_message",
            "run_command");

    private static final List<String> NOUNS = List.of(
            "invoice",
            "order",
            "meeting",
            "report",
            "budget",
            "flight",
            "customer",
            "contract",
            "server",
            "schedule",
            "branch",
            "ticket",
            "delivery",
            "account",
            "review",
            "holiday",
            "office",
            "summary",
            "policy",
            "warehouse");

    private static final List<String> SENTENCES = List.of(
            "The %s of the %s was moved to %s.",
            "Please send the %s about the %s to %s.",
            "Update the %s before the %s is closed, said %s.",
            "Nobody has looked at the %s since the %s went to %s.",
            "Read more about the %s and the %s at %s.");

    private final Random random;

    /** The same seed gives the same work. */
    public SampleWork(long seed) {
        this.random = new Random(seed);
    }

    /** What the session is asked to do. */
    public String task() {
        return "Look at the " + noun() + " and the " + noun() + ", then write to " + person() + " what the " + noun()
                + " says. Keep the " + noun() + " of " + page() + " up to date.";
    }

    /** What the agent is told of its trade. */
    public String instructions() {
        return "You help the staff with their mail, files and orders. Answer shortly. Ask before you delete anything.";
    }

    /** An ordinary call. */
    public ToolCall call() {
        String tool = TOOLS.get(random.nextInt(TOOLS.size()));
        return ToolCall.of(
                tool,
                switch (tool) {
                    case "search_web" -> Map.of("query", noun() + " " + noun() + " " + noun());
                    case "get_page" -> Map.of("url", page());
                    case "read_file" -> Map.of("path", "docs/" + noun() + "/" + noun() + ".md");
                    case "send_message" -> Map.of("recipient", person(), "subject", noun(), "body", text(300));
                    case "run_command" -> Map.of("command", "grep -rn " + noun() + " src/" + noun());
                    case "update_record" -> Map.of("id", id(), "status", "done", "note", sentence());
                    default -> Map.of("id", id(), "limit", 20);
                });
    }

    /** What a tool gives back. */
    public String result() {
        String text = text(length());
        return random.nextInt(50) == 0 ? text + "\napi_key = \"" + secret() + "\"\n" : text;
    }

    private int length() {
        if (random.nextInt(100) == 0) {
            return LONG;
        }
        int step = random.nextInt(LENGTHS.length - 1);
        return LENGTHS[step] + random.nextInt(LENGTHS[step + 1] - LENGTHS[step]);
    }

    private String text(int atLeast) {
        StringBuilder text = new StringBuilder();
        while (text.length() < atLeast) {
            text.append(random.nextInt(4) == 0 ? id() + ": " + person() + "\n" : sentence() + " ");
        }
        return text.toString();
    }

    private String sentence() {
        return SENTENCES
                .get(random.nextInt(SENTENCES.size()))
                .formatted(noun(), noun(), random.nextBoolean() ? person() : page());
    }

    private String noun() {
        return NOUNS.get(random.nextInt(NOUNS.size()));
    }

    private String person() {
        return noun() + random.nextInt(200) + "@" + noun() + ".example";
    }

    private String page() {
        return "https://" + noun() + ".example/" + noun() + "/" + random.nextInt(500);
    }

    private String id() {
        return "ORD-" + (100_000 + random.nextInt(900_000));
    }

    private String secret() {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
}
