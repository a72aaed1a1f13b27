package io.cordon.load.core;

import io.cordon.emitter.ToolCall;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/*
 * The proportions are those of an evenly drawn sample of third parties' recordings (MixProportions prints them for any): how long results are, how
 * many of them are fields rather than sentences, how many calls have an effect, how long their arguments are. Nothing else of them is here, no text and no name.
 */
/** Work in the proportions of recorded agents: more reading than doing, and results that are records, listings and prose. */
public final class TraceWork implements Work {

    /** The shortest result, the lengths that one, two ... tenths of the results do not exceed, and the longest: of what recordings hold, which cut them there. */
    private static final int[] LENGTHS = {0, 10, 37, 46, 74, 142, 306, 534, 730, 1_528, 2_000};

    /** Below it a result is an answer rather than a text. */
    private static final int BRIEF = 46;

    /** Parts of the results that are records, listings or prose. */
    private static final int KINDS = 10;

    private final Random random;
    private final Vocabulary words;

    /** Of what calls write, apart: results stay what they are. */
    private final Random lengths;

    private final Vocabulary written;

    private final boolean writesLong;

    /** The same seed gives the same work. What its calls write are sentences, so that as much is found about them as about recorded ones. */
    public TraceWork(long seed) {
        this(seed, false);
    }

    private TraceWork(long seed, boolean writesLong) {
        this.writesLong = writesLong;
        this.random = new Random(seed);
        this.words = new Vocabulary(random);
        this.lengths = new Random(~seed);
        this.written = new Vocabulary(lengths);
    }

    /** The same work, whose calls write texts as long as those of recorded ones: for what arguments cost. */
    public static TraceWork writingAtLength(long seed) {
        return new TraceWork(seed, true);
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
            case 3, 4, 5, 6 -> ToolCall.of("get_order", Map.of("order_id", words.id()));
            case 7, 8, 9 -> ToolCall.of("read_file", Map.of("path", words.path(), "lines", 200));
            case 10, 11 -> ToolCall.of("list_messages", Map.of("folder", words.noun(), "limit", 20));
            case 12, 13, 14, 15 -> ToolCall.of("run_command", Map.of("command", "grep -rn " + words.noun() + " src/"));
            case 16 -> ToolCall.of("update_order", Map.of("order_id", words.id(), "status", "done", "note", written()));
            default ->
                ToolCall.of(
                        "send_message",
                        Map.of("recipient", words.person(), "subject", words.noun(), "body", written()));
        };
    }

    /** What a call writes: a fifth of recorded calls have more than 63 characters in their arguments, a tenth more than 129, one in a hundred 1,243. */
    private String written() {
        String begin = words.sentence();
        int length = switch (lengths.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> 40 + lengths.nextInt(89);
            case 10, 11, 12, 13, 14 -> 129 + lengths.nextInt(129);
            case 15, 16, 17, 18 -> 258 + lengths.nextInt(985);
            default -> 1_243 + lengths.nextInt(757);
        };
        return !writesLong || begin.length() >= length
                ? begin
                : begin + " " + repeated(length - begin.length(), " ", written::sentence);
    }

    @Override
    public String result() {
        int length = length();
        return length < BRIEF ? brief(length) : text(length, random.nextInt(KINDS));
    }

    /** A result of about this length: of {@value #KINDS} in a row each kind has its share. */
    public String result(int length, int number) {
        return length < BRIEF ? brief(length) : text(length, number % KINDS);
    }

    private String text(int length, int kind) {
        return switch (kind) {
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
        String answer =
                random.nextBoolean() ? "Order " + words.id() + " was updated." : words.noun() + " " + words.noun();
        return answer.substring(0, Math.min(atMost, answer.length()));
    }

    private String records(int atMost) {
        return "[" + repeated(atMost, ", ", this::record) + "]";
    }

    private String record() {
        return "{\"ref\": \"" + words.hex() + "\", \"owner\": \"" + words.person() + "\", \"amount\": "
                + random.nextInt(100_000) + ", \"day\": \"2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10)
                + "\"}";
    }

    private String listing(int atMost) {
        return repeated(
                atMost, "\n", () -> words.hex() + words.hex() + "  " + random.nextInt(90_000) + "  " + words.path());
    }

    private String prose(int atMost) {
        return repeated(atMost, " ", words::sentence);
    }

    /** One at least, and as many as go. */
    private static String repeated(int atMost, String separator, Supplier<String> one) {
        StringBuilder text = new StringBuilder(one.get());
        for (String next = one.get(); text.length() + next.length() < atMost; next = one.get()) {
            text.append(separator).append(next);
        }
        return text.toString();
    }
}
