package io.cordon.operations.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/*
 * Ids follow from the command's: the same way told twice gives the same spans, so that whoever exports may do it again. The trace is that of the agent's
 * own call where its runtime named one, so that it ends in the same picture as the call.
 */
/** The pieces of one way, each with its time; pure. */
final class Spans {
    private static final String TRACE = "[0-9a-f]{32}";
    private static final String SPAN = "[0-9a-f]{16}";

    private final Way way;
    private final Command command;
    private final String traceId;
    private final String whole;
    private final List<Span> spans = new ArrayList<>();

    private Spans(Way way) {
        this.way = way;
        this.command = way.command();
        this.traceId = named(taken -> taken.event().getTraceId(), TRACE)
                .orElseGet(() -> id(command.getCaseId().isEmpty() ? command.getCommandId() : command.getCaseId(), 16));
        this.whole = id("whole", 8);
    }

    static List<Span> of(Way way) {
        return new Spans(way).all();
    }

    private List<Span> all() {
        Instant harm = way.event().map(taken -> taken.event().getClaimedTime()).orElse(command.getEventTime());
        way.event().ifPresent(taken -> add("emit", harm, taken.at(), Map.of("tool", tool(taken))));
        way.found().ifPresent(this::found);
        way.held().ifPresent(at -> add("hold", taken(harm), at, Map.of()));
        Instant decided = way.found().map(Way.Found::at).orElse(harm);
        add("decide", decided, command.getIssuedAt(), Map.of("rung", word(command.getRung())));
        way.receipts().stream()
                .map(Receipt::getStartedAt)
                .min(Instant::compareTo)
                .ifPresent(begun -> add("deliver command", command.getIssuedAt(), begun, Map.of()));
        way.receipts().stream()
                .filter(receipt -> receipt.getKind() == ReceiptKind.STEP || receipt.getKind() == ReceiptKind.PROBE)
                .forEach(this::atTarget);
        Instant end = spans.stream().map(Span::end).max(Instant::compareTo).orElse(harm);
        spans.add(0, root(harm, end));
        return List.copyOf(spans);
    }

    private Span root(Instant harm, Instant end) {
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "cordon.tenant", command.getTenant(),
                "cordon.subject",
                        word(command.getSubject().getKind()) + ":"
                                + command.getSubject().getRef(),
                "cordon.case", command.getCaseId(),
                "cordon.command", command.getCommandId(),
                "cordon.drill", Boolean.toString(command.getDrill())));
        return new Span(
                traceId,
                whole,
                named(taken -> taken.event().getSpanId(), SPAN),
                "contain",
                harm,
                end,
                attributes,
                spans.stream().anyMatch(Span::failed));
    }

    private void found(Way.Found found) {
        add(
                "detect",
                found.finding().getBrokerTime(),
                found.at(),
                Map.of(
                        "detector", found.finding().getDetector(),
                        "grade", word(found.finding().getGrade()),
                        "session", found.finding().getSession()));
    }

    private void atTarget(Receipt receipt) {
        for (Point point : receipt.getPoints()) {
            String what = receipt.getKind() == ReceiptKind.PROBE ? "probe" : "step " + receipt.getStep();
            spans.add(new Span(
                    traceId,
                    id(receipt.getReceiptId() + point.getConnector() + point.getCredential(), 8),
                    Optional.of(whole),
                    what,
                    receipt.getStartedAt(),
                    receipt.getFinishedAt(),
                    Map.of(
                            "cordon.connector", point.getConnector(),
                            "cordon.credential", point.getCredential(),
                            "cordon.state", word(point.getState()),
                            "cordon.attempt", Integer.toString(receipt.getAttempt())),
                    point.getState() == PointState.FAILED || point.getState() == PointState.REGRESSED));
        }
    }

    private void add(String name, Instant start, Instant end, Map<String, String> attributes) {
        Map<String, String> named = new TreeMap<>();
        attributes.forEach((key, value) -> named.put("cordon." + key, value));
        spans.add(new Span(traceId, id(name, 8), Optional.of(whole), name, start, end, named, false));
    }

    private Instant taken(Instant otherwise) {
        return way.event().map(Way.Taken::at).orElse(otherwise);
    }

    private static String tool(Way.Taken taken) {
        return Optional.ofNullable(taken.event().getToolCallRequested())
                .map(call -> call.getTool())
                .orElse("");
    }

    /** An id of the agent's own trace, if it is one. */
    private Optional<String> named(Function<Way.Taken, String> reading, String form) {
        return way.event().map(reading).filter(id -> id.matches(form) && !id.matches("0+"));
    }

    private String id(String of, int bytes) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((command.getCommandId() + "\n" + of).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
