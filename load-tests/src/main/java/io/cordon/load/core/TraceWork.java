package io.cordon.load.core;

import io.cordon.emitter.ToolCall;
import java.util.Map;
import java.util.Random;

/*
 * The proportions are those of an evenly drawn sample of third parties' recordings (MixProportions prints them for any): how long results are, how
 * many of them are fields rather than sentences, how many calls have an effect. Nothing else of them is here, no text and no name.
 */
/** Work in the proportions of recorded agents: more reading than doing, and results that are records, listings and prose. */
public final class TraceWork implements Work {

    /** The shortest result, the lengths that one, two ... tenths of the results do not exceed, and the longest. */
    private static final int[] LENGTHS = {0, 10, 37, 46, 74, 142, 306, 534, 730, 1_528, 2_000};

    /** Below it a result is an answer rather than a text. */
    private static final int BRIEF = 46;

    private final Random random;
    private final Vocabulary words;

    /** The same seed gives the same work. */
    public TraceWork(long seed) {
        this.random = new Random(seed);
        this.words = new Vocabulary(random);
    }

    @Override
    public String task() {
        return "Look at the " + words.noun() + " and the " + words.noun() + " of " + words.id() + ", then write to "
                + words.person() + " what the " + words.noun() + " says.";
    }

    @Override
    public String instructions() {
        return "You help the staff with their mail, files and orders. Answer shortly. Ask before you delete anything.";
    }

    @Override
    public ToolCall call() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> ToolCall.of("search_orders", Map.of("query", words.noun() + " " + words.noun()));
            case 3, 4, 5 -> ToolCall.of("get_order", Map.of("order_id", words.id()));
            case 6, 7, 8 -> ToolCall.of("read_file", Map.of("path", words.path()));
            case 9, 10 -> ToolCall.of("list_messages", Map.of("folder", words.noun(), "limit", 20));
            case 11, 12, 13, 14, 15 -> ToolCall.of("run_command", Map.of("command", "grep -rn " + words.noun() + " src/"));
            case 16, 17, 18 ->
                ToolCall.of("update_order", Map.of("order_id", words.id(), "status", "done", "note", words.sentence()));
            default -> ToolCall.of("send_message", Map.of("recipient", words.person(), "body", words.sentence()));
        };
    }

    @Override
    public String result() {
        int length = length();
        if (length < BRIEF) {
            return brief(length);
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> records(length);
            case 4, 5, 6 -> listing(length);
            default -> prose(length);
        };
    }

    private int length() {
        int step = random.nextInt(LENGTHS.length - 1);
        return LENGTHS[step] + random.nextInt(LENGTHS[step + 1] - LENGTHS[step]);
    }

    private String brief(int atMost) {
        String answer = random.nextBoolean() ? "Order " + words.id() + " was updated." : words.noun() + " " + words.noun();
        return answer.substring(0, Math.min(atMost, answer.length()));
    }

    private String records(int atLeast) {
        StringBuilder text = new StringBuilder("[");
        do {
            text.append(text.length() > 1 ? ", " : "")
                    .append("{\"id\": \"")
                    .append(words.id())
                    .append("\", \"owner\": \"")
                    .append(words.person())
                    .append("\", \"amount\": ")
                    .append(random.nextInt(100_000))
                    .append(", \"day\": \"2025-0")
                    .append(1 + random.nextInt(9))
                    .append("-1")
                    .append(random.nextInt(10))
                    .append("\", \"state\": \"")
                    .append(words.noun())
                    .append("\"}");
        } while (text.length() < atLeast);
        return text.append(']').toString();
    }

    private String listing(int atLeast) {
        StringBuilder text = new StringBuilder();
        do {
            text.append(words.path())
                    .append(':')
                    .append(1 + random.nextInt(900))
                    .append(": ")
                    .append(words.noun())
                    .append('_')
                    .append(words.noun())
                    .append("(self, ")
                    .append(words.noun())
                    .append(")\n");
        } while (text.length() < atLeast);
        return text.toString();
    }

    private String prose(int atLeast) {
        StringBuilder text = new StringBuilder();
        do {
            text.append(words.sentence()).append(' ');
        } while (text.length() < atLeast);
        return text.toString();
    }
}
