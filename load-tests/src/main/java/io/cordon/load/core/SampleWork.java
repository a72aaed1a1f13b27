package io.cordon.load.core;

import io.cordon.emitter.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Calls that an office agent makes and what it gets back. The lengths of results follow those of recorded agents (30,277 results of five sets, half
 * of them below 143 characters); besides, one in a hundred is a long one of 12 KiB, which those recordings cut off. One in fifty holds a secret.
 */
public final class SampleWork implements Work {

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

    private final Random random;
    private final Vocabulary words;

    /** The same seed gives the same work. */
    public SampleWork(long seed) {
        this.random = new Random(seed);
        this.words = new Vocabulary(random);
    }

    /** What the session is asked to do. */
    @Override
    public String task() {
        return "Look at the " + words.noun() + " and the " + words.noun() + ", then write to " + words.person()
                + " what the " + words.noun() + " says. Keep the " + words.noun() + " of " + words.page()
                + " up to date.";
    }

    /** What the agent is told of its trade. */
    @Override
    public String instructions() {
        return "You help the staff with their mail, files and orders. Answer shortly. Ask before you delete anything.";
    }

    /** An ordinary call. */
    @Override
    public ToolCall call() {
        String tool = TOOLS.get(random.nextInt(TOOLS.size()));
        return ToolCall.of(
                tool,
                switch (tool) {
                    case "search_web" -> Map.of("query", words.noun() + " " + words.noun() + " " + words.noun());
                    case "get_page" -> Map.of("url", words.page());
                    case "read_file" -> Map.of("path", "docs/" + words.noun() + "/" + words.noun() + ".md");
                    case "send_message" ->
                        Map.of("recipient", words.person(), "subject", words.noun(), "body", text(300));
                    case "run_command" -> Map.of("command", "grep -rn " + words.noun() + " src/" + words.noun());
                    case "update_record" -> Map.of("id", words.id(), "status", "done", "note", words.sentence());
                    default -> Map.of("id", words.id(), "limit", 20);
                });
    }

    /** What a tool gives back. */
    @Override
    public String result() {
        String text = text(length());
        return random.nextInt(50) == 0 ? text + "\napi_key = \"" + words.secret() + "\"\n" : text;
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
            text.append(random.nextInt(4) == 0 ? words.id() + ": " + words.person() + "\n" : words.sentence() + " ");
        }
        return text.toString();
    }
}
