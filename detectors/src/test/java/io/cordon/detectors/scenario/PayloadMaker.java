package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Delegation;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ContentOrigin;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.event.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the payload of a step from the one key that says what happened. */
final class PayloadMaker {

    private PayloadMaker() {}

    static Payload make(JsonNode step, int round) {
        if (step.has("start")) {
            JsonNode start = step.get("start");
            return new Payload.SessionStarted(
                    start.path("grant").asText("grant-1"),
                    content(start.path("task"), false),
                    content(start.path("instructions"), false),
                    scope(start.path("scope")),
                    List.of(),
                    false);
        }
        if (step.has("user")) {
            return new Payload.ContentReceived(ContentOrigin.USER, true, "", content(step.get("user"), false));
        }
        if (step.has("external")) {
            return new Payload.ContentReceived(ContentOrigin.EXTERNAL, false, "", content(step.get("external"), false));
        }
        if (step.has("call")) {
            return CallMaker.make(step.get("call"), round);
        }
        if (step.has("result")) {
            return result(step.get("result"), round);
        }
        return lifecycle(step, round);
    }

    private static Payload result(JsonNode result, int round) {
        return new Payload.ToolCallCompleted(
                result.path("of").asText("c" + round),
                result.path("tool").asText("tool"),
                Outcome.valueOf(result.path("outcome").asText("succeeded").toUpperCase(Locale.ROOT)),
                result.path("untrusted").asBoolean(false),
                result.path("sensitive").asBoolean(false),
                content(result.path("text"), result.path("truncated").asBoolean(false)));
    }

    private static Payload lifecycle(JsonNode step, int round) {
        if (step.has("spawn")) {
            JsonNode spawn = step.get("spawn");
            return new Payload.AgentSpawned(spawn.path("child").asText(), "worker", scope(spawn.path("scope")));
        }
        if (step.has("issued")) {
            JsonNode issued = step.get("issued");
            return new Payload.CredentialIssued(
                    numbered(issued.path("credential"), round),
                    "api-key",
                    Optional.ofNullable(issued.get("until")).map(until -> EventMaker.time(until.asDouble())),
                    Optional.ofNullable(issued.get("secret"))
                            .map(secret -> TestPrinter.secret(numbered(secret, round))));
        }
        if (step.has("used")) {
            return new Payload.CredentialUsed(step.get("used").asText(), "use", Optional.empty(), Optional.empty());
        }
        if (step.has("moved")) {
            JsonNode moved = step.get("moved");
            return new Payload.DataMoved(
                    "store",
                    Optional.ofNullable(moved.get("to")).map(to -> TestPrinter.destination(to.asText(), "")),
                    moved.path("bytes").asLong(-1),
                    -1,
                    moved.path("class").asText(),
                    Optional.empty());
        }
        if (step.has("heartbeat")) {
            return new Payload.Heartbeat(step.get("heartbeat").path("dropped").asLong());
        }
        if (step.has("end")) {
            return new Payload.SessionEnded(
                    "done", step.get("end").path("dropped").asLong());
        }
        return decision(step, round);
    }

    private static Payload decision(JsonNode step, int round) {
        if (step.has("asks")) {
            JsonNode asks = step.get("asks");
            return new Payload.ApprovalRequested(
                    numbered(asks.path("approval"), round),
                    asks.path("of").asText(),
                    CallMaker.digest(asks.path("for")));
        }
        if (step.has("decided")) {
            JsonNode decided = step.get("decided");
            return new Payload.ApprovalDecided(
                    decided.path("approval").asText(),
                    CallMaker.digest(decided.path("for")),
                    decided.path("yes").asBoolean(true));
        }
        if (step.has("guardrail")) {
            JsonNode guardrail = step.get("guardrail");
            return new Payload.GuardrailChanged(
                    guardrail.path("name").asText("approvals"),
                    guardrail.path("lowered").asBoolean());
        }
        if (step.has("offered")) {
            return new Payload.ToolsOffered(step.get("offered").properties().stream()
                    .map(tool -> new Payload.Offer(
                            tool.getKey(), TestPrinter.print(tool.getValue().asText())))
                    .toList());
        }
        throw new IllegalArgumentException("no event is described by " + step);
    }

    /** {@code {n}} stands for the round of a repeated step. */
    private static String numbered(JsonNode text, int round) {
        return text.asText().replace("{n}", Integer.toString(round));
    }

    /** Text, or a list of records; a record is a text or a list of segments; a segment is free text or {@code field: text}. */
    static Content content(JsonNode text, boolean truncated) {
        if (text.isMissingNode()) {
            return Content.EMPTY;
        }
        List<JsonNode> records = new ArrayList<>();
        if (text.isArray()) {
            text.forEach(records::add);
        } else {
            records.add(text);
        }
        Features features = new Features();
        for (int record = 0; record < records.size(); record++) {
            if (records.get(record).isArray()) {
                for (JsonNode segment : records.get(record)) {
                    features.add(record, segment);
                }
            } else {
                features.add(record, records.get(record));
            }
        }
        return new Content(features.length, records.size(), features.segments, features.secrets, truncated);
    }

    private static final class Features {
        private int length;
        private final List<Segment> segments = new ArrayList<>();
        private final List<io.cordon.detectors.event.Secret> secrets = new ArrayList<>();

        void add(int record, JsonNode segment) {
            boolean field = segment.has("field");
            TestPrinter.Text text =
                    TestPrinter.text(field ? segment.get("field").asText() : segment.asText());
            length += text.length();
            secrets.addAll(text.secrets());
            segments.add(new Segment(
                    record,
                    field ? segment.path("name").asText("field") : "",
                    field,
                    text.length(),
                    text.values(),
                    text.tokens(),
                    text.verbs(),
                    text.startsWithVerb()));
        }
    }

    static Scope scope(JsonNode scope) {
        if (scope.isMissingNode()) {
            return Scope.UNDECLARED;
        }
        return new Scope(
                names(scope.get("tools")),
                list(scope.get("destinations"), text -> TestPrinter.destination(text, "")),
                list(scope.get("resources"), Function.identity()),
                names(scope.get("data")),
                names(scope.get("credentials")),
                capabilities(scope.get("capabilities")),
                Optional.ofNullable(scope.get("calls")).map(JsonNode::asInt),
                Optional.ofNullable(scope.get("bytes")).map(JsonNode::asLong),
                Optional.ofNullable(scope.get("until")).map(until -> EventMaker.time(until.asDouble())),
                new Delegation(
                        capabilities(scope.get("delegates")).orElse(Set.of()),
                        names(scope.get("instructors")).orElse(Set.of()),
                        list(scope.get("authors"), text -> TestPrinter.destination(text, ""))
                                .orElse(List.of())));
    }

    private static Optional<Set<Capability>> capabilities(JsonNode names) {
        return list(names, text -> Capability.valueOf(text.toUpperCase(Locale.ROOT)))
                .map(Set::copyOf);
    }

    private static Optional<Set<String>> names(JsonNode names) {
        return list(names, Function.identity()).map(TreeSet::new);
    }

    static List<Destination> destinations(JsonNode to) {
        if (to.isMissingNode()) {
            return List.of();
        }
        return to.isArray()
                ? list(to, text -> TestPrinter.destination(text, "to")).orElse(List.of())
                : List.of(TestPrinter.destination(to.asText(), "to"));
    }

    private static <T> Optional<List<T>> list(JsonNode list, Function<String, T> mapping) {
        if (list == null) {
            return Optional.empty();
        }
        List<T> mapped = new ArrayList<>();
        list.forEach(item -> mapped.add(mapping.apply(item.asText())));
        return Optional.of(mapped);
    }
}
