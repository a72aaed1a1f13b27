package io.cordon.load.traffic;

import io.cordon.emitter.ToolCall;
import io.cordon.load.core.SampleWork;
import java.util.List;
import java.util.Map;
import java.util.Random;

/*
 * Whatever results say, the calls go where the task says: the orders and places in made-up results are many, and an agent that followed
 * now and then one of them by chance would be a hostile one.
 */
/** What an agent does that minds its task, with results as long as those of recorded agents. */
final class OrdinaryWork {

    private static final int COLLEAGUES = 5_000;
    private static final int THINGS = 900_000;

    private final SampleWork results;
    private final Random random;
    private final String colleague;

    OrdinaryWork(long seed) {
        this.results = new SampleWork(seed);
        this.random = new Random(~seed);
        this.colleague = "colleague-" + random.nextInt(COLLEAGUES) + "@office.example";
    }

    String task() {
        return "Look into case " + random.nextInt(THINGS)
                + " on https://intranet.example and in docs, bring the records up to date, then " + "write to "
                + colleague + " what you did.";
    }

    String instructions() {
        return results.instructions();
    }

    PlannedCall next() {
        return new PlannedCall(call(), results.result());
    }

    private ToolCall call() {
        int thing = random.nextInt(THINGS);
        List<ToolCall> possible = List.of(
                ToolCall.of("search_web", Map.of("query", "case " + thing)),
                ToolCall.of("get_page", Map.of("url", "https://intranet.example/cases/" + thing)),
                ToolCall.of("read_file", Map.of("path", "docs/cases/" + thing + ".md")),
                ToolCall.of("list_messages", Map.of("folder", "inbox", "limit", 20)),
                ToolCall.of("query_orders", Map.of("case", thing, "limit", 20)),
                ToolCall.of("update_record", Map.of("case", thing, "status", "done")),
                ToolCall.of("run_command", Map.of("command", "grep -rn case-" + thing + " docs")),
                ToolCall.of(
                        "send_message", Map.of("recipient", colleague, "subject", "case " + thing, "body", report())));
        return possible.get(random.nextInt(possible.size()));
    }

    private String report() {
        return "The records are up to date. ".repeat(1 + random.nextInt(12));
    }
}
