package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Acts;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.GateVerdict;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a call: its destinations and resource are arguments too, as extraction has it. The digest follows from what is written. */
final class CallMaker {

    private CallMaker() {}

    static ToolCallRequested make(JsonNode call, int round) {
        List<Destination> destinations = PayloadMaker.destinations(call.path("to"));
        String resource = call.path("resource").asText("");
        List<Argument> arguments = new ArrayList<>();
        each(call.path("to"), text -> arguments.add(argument("to", Argument.Role.DESTINATION, text)));
        if (!resource.isEmpty()) {
            arguments.add(argument("resource", Argument.Role.RESOURCE, "path:" + resource));
        }
        each(call.path("about"), text -> arguments.add(argument("about", Argument.Role.OTHER, text)));
        each(call.path("command"), text -> arguments.add(argument("command", Argument.Role.COMMAND, text)));
        for (Map.Entry<String, JsonNode> entry : call.path("with").properties()) {
            arguments.add(argument(
                    entry.getKey(), Argument.Role.PAYLOAD, entry.getValue().asText()));
        }
        TestPrinter.Text name =
                TestPrinter.text(call.path("tool").asText("tool").replace('_', ' '));
        return new ToolCallRequested(
                call.path("id").asText("c" + round),
                call.path("tool").asText("tool"),
                Capability.valueOf(call.path("can").asText("unknown").toUpperCase(Locale.ROOT)),
                false,
                resource,
                resource.isEmpty() ? Optional.empty() : Optional.of(TestPrinter.print(resource)),
                destinations,
                arguments,
                digest(call),
                call.path("bytes").asInt(100),
                false,
                Optional.ofNullable(call.get("approval")).map(JsonNode::asText),
                Optional.ofNullable(call.get("verdict")).map(CallMaker::verdict),
                acts(call.path("does")),
                name.tokens(),
                name.verbs());
    }

    private static Acts acts(JsonNode does) {
        List<Act> acts = new ArrayList<>();
        each(does, act -> acts.add(Act.valueOf(act.toUpperCase(Locale.ROOT))));
        return Acts.of(acts);
    }

    static String digest(JsonNode call) {
        return String.format(
                "%032x",
                (call.path("to").toString()
                                + call.path("resource")
                                + call.path("command")
                                + call.path("with")
                                + call.path("n"))
                        .hashCode());
    }

    private static GateVerdict verdict(JsonNode text) {
        return new GateVerdict(GateVerdict.Decision.valueOf(text.asText().toUpperCase(Locale.ROOT)), "test", true, "");
    }

    private static void each(JsonNode to, java.util.function.Consumer<String> sink) {
        if (to.isArray()) {
            to.forEach(one -> sink.accept(one.asText()));
        } else if (!to.isMissingNode()) {
            sink.accept(to.asText());
        }
    }

    private static Argument argument(String path, Argument.Role role, String text) {
        String known = role == Argument.Role.DESTINATION && !text.matches("(email|url|host|iban|id|name|phone|path):.*")
                ? "name:" + text.substring(text.indexOf(':') + 1)
                : text;
        TestPrinter.Text parsed = TestPrinter.text(known);
        return new Argument(path, role, text.length(), parsed.values(), parsed.tokens(), parsed.secrets());
    }
}
