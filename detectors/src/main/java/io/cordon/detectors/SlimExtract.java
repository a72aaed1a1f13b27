package io.cordon.detectors;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Secret;
import java.util.ArrayList;
import java.util.List;

/** What the subject core needs of an event: most events give nothing. */
final class SlimExtract {

    private static final int MAX_SECRETS = 16;

    private SlimExtract() {}

    static List<Slim> of(Event event) {
        return switch (event.payload()) {
            case Payload.SessionStarted started -> started(started);
            case Payload.SessionEnded ended -> List.of(new Slim.SessionEnded());
            case Payload.CredentialIssued issued -> issued(issued);
            case Payload.CredentialUsed used -> List.of(new Slim.CredentialUsed(used.credential()));
            case Payload.ToolCallRequested call -> arguments(call.arguments());
            case Payload.ToolCallCompleted call -> secrets(call.result().secrets());
            case Payload.ContentReceived received -> received(received);
            default -> List.of();
        };
    }

    private static List<Slim> started(Payload.SessionStarted started) {
        List<Slim> slims = new ArrayList<>();
        slims.add(new Slim.SessionStarted());
        slims.addAll(secrets(started.task().secrets()));
        return slims;
    }

    private static List<Slim> received(Payload.ContentReceived received) {
        List<Slim> seen = secrets(received.content().secrets());
        if (received.origin() != Payload.ContentOrigin.USER) {
            return seen;
        }
        List<Slim> slims = new ArrayList<>(seen);
        slims.add(new Slim.TaskGiven());
        return slims;
    }

    private static List<Slim> issued(Payload.CredentialIssued issued) {
        List<Slim> slims = new ArrayList<>();
        slims.add(new Slim.CredentialIssued(issued.credential()));
        issued.secret().ifPresent(secret -> slims.addAll(secrets(List.of(secret))));
        return slims;
    }

    private static List<Slim> arguments(List<Argument> arguments) {
        List<Slim> slims = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).secrets().isEmpty()) {
                slims = new ArrayList<>(slims);
                slims.addAll(secrets(arguments.get(i).secrets()));
            }
        }
        return slims;
    }

    private static List<Slim> secrets(List<Secret> secrets) {
        return secrets.isEmpty()
                ? List.of()
                : secrets.stream()
                        .flatMap(secret -> secret.cross().stream())
                        .distinct()
                        .limit(MAX_SECRETS)
                        .<Slim>map(Slim.SecretSeen::new)
                        .toList();
    }
}
