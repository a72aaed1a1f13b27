package io.cordon.cli.evaluate;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.ValueKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An event in one line: names, kinds, lengths and reduced values, never content. */
final class EventWords {

    private EventWords() {}

    static String of(Payload payload) {
        return switch (payload) {
            case Payload.SessionStarted started ->
                "begins; task: " + content(started.task()) + "; instructions: " + content(started.instructions()) + "; "
                        + started.tools().size() + " tools";
            case Payload.ContentReceived received ->
                "reads from " + lower(received.origin()) + (received.trusted() ? ": " : ", untrusted: ")
                        + content(received.content());
            case Payload.ToolCallRequested call -> call(call);
            case Payload.ToolCallCompleted call ->
                "    " + call.tool() + " " + lower(call.outcome()) + (call.untrustedOutput() ? ", untrusted" : "")
                        + (call.sensitiveOutput() ? ", sensitive" : "") + ": " + content(call.result());
            case Payload.DataMoved moved -> "moves " + moved.bytes() + " bytes of " + moved.source();
            case Payload.CredentialIssued issued -> "gets a credential, " + issued.kind();
            case Payload.CredentialUsed used -> "uses a credential, " + used.action();
            case Payload.ApprovalRequested requested -> "waits for an approval of call " + requested.callId();
            case Payload.ApprovalDecided decided -> decided.approved() ? "is approved" : "is refused";
            case Payload.GuardrailChanged changed -> "guardrail " + changed.guardrail() + " changed";
            case Payload.AgentSpawned spawned -> "spawns a sub-agent of type " + spawned.childAgentType();
            case Payload.Heartbeat heartbeat -> "is alive";
            case Payload.SessionEnded ended -> "ends: " + ended.outcome();
            case Payload.ToolsOffered offered -> "is offered " + offered.tools().size() + " tools";
            case Payload.Unknown unknown -> "does something unknown, " + unknown.kind();
        };
    }

    private static String call(Payload.ToolCallRequested call) {
        StringBuilder line = new StringBuilder("asks for ")
                .append(call.tool())
                .append(" (")
                .append(lower(call.capability()))
                .append(call.inferred() ? ", inferred)" : ")");
        for (Destination destination : call.destinations()) {
            line.append(" to ")
                    .append(lower(destination.kind()))
                    .append(' ')
                    .append(destination.reduced())
                    .append(" in ")
                    .append(destination.argument());
        }
        List<String> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            arguments.add(argument.path() + " " + argument.length()
                    + (argument.secrets().isEmpty() ? "" : " with a secret"));
        }
        return line.append(arguments.isEmpty() ? "" : "; arguments and lengths: " + String.join(", ", arguments))
                .toString();
    }

    private static String content(Content content) {
        Map<ValueKind, Integer> kinds = new EnumMap<>(ValueKind.class);
        for (Segment segment : content.segments()) {
            for (int i = 0; i < segment.values().size(); i++) {
                kinds.merge(segment.values().kind(i), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(count + " " + lower(kind)));
        content.secrets().forEach(secret -> parts.add("a secret (" + secret.format() + ")"));
        return content.length() + " characters" + (parts.isEmpty() ? "" : " with " + String.join(", ", parts));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
