package io.cordon.schemas.trace;

import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/*
 * Ids follow from the place of the command and from what is told. So an actuator that takes a partition over goes on with the span that the former one began,
 * and whoever reads the receipts later comes to the same spans as the actuators that wrote them.
 */
/** The spans of a command at its targets, the same whoever tells them. Pure. */
public final class CommandSpans {
    /** The work on a command, from its arrival to its completion. */
    public static final String WHOLE = "cordon.act";

    private static final String STEP = "cordon.step";
    private static final String PROBE = "cordon.probe";

    private CommandSpans() {}

    /** Where the work on a command stands. */
    public static Traceparent whole(Traceparent command, CommandAction action, String commandId) {
        return command.child(action + "\n" + commandId);
    }

    /** The step or probe that a receipt is about, within the work on its command; empty if it is about neither. */
    public static Optional<Span> atTarget(Traceparent whole, Receipt receipt) {
        return name(receipt.getKind())
                .map(name -> new Span(
                        name,
                        whole.child(receipt.getReceiptId()),
                        Optional.of(whole.spanId()),
                        receipt.getStartedAt(),
                        receipt.getFinishedAt(),
                        attributes(receipt),
                        receipt.getPoints().stream().anyMatch(CommandSpans::failed)));
    }

    private static Optional<String> name(ReceiptKind kind) {
        return switch (kind) {
            case STEP -> Optional.of(STEP);
            case PROBE -> Optional.of(PROBE);
            case UNKNOWN, PLANNED, COMPLETED, REFUSED -> Optional.empty();
        };
    }

    /** A step and a probe are about one point. */
    private static Map<String, String> attributes(Receipt receipt) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("cordon.step", receipt.getStep());
        attributes.put("cordon.attempt", Integer.toString(receipt.getAttempt()));
        receipt.getPoints().stream().findFirst().ifPresent(point -> {
            attributes.put("cordon.connector", point.getConnector());
            attributes.put("cordon.credential", point.getCredential());
            attributes.put("cordon.state", point.getState().name().toLowerCase(Locale.ROOT));
        });
        return attributes;
    }

    private static boolean failed(Point point) {
        return point.getState() == PointState.FAILED || point.getState() == PointState.REGRESSED;
    }
}
