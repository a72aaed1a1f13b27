package io.cordon.schemas.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Where a record belongs in a trace, as W3C Trace Context writes it. It is a claim of whoever wrote the record: nothing is decided by it.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits: the span that the record came from
 */
public record Traceparent(String traceId, String spanId) {
    /** Name of the record header. */
    public static final String HEADER = "traceparent";

    private static final Pattern SAMPLED =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f][13579bdf].*");
    private static final int LONGEST = 256;
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** Checks that nothing is missing. */
    public Traceparent {
        requireNonNull(traceId, "traceId");
        requireNonNull(spanId, "spanId");
    }

    /** A span of a new trace. */
    public static Traceparent root() {
        return new Traceparent(hex(16), hex(8));
    }

    /** A span of the trace of a thing, the same each time. */
    public static Traceparent root(String of) {
        return new Traceparent(hex(digest(of, 16)), hex(digest("root\n" + of, 8)));
    }

    /** Another span of this trace. */
    public Traceparent child() {
        return new Traceparent(traceId, hex(8));
    }

    /** The span of a thing that came of this one: the same whoever tells it, and however often. */
    public Traceparent child(String of) {
        return new Traceparent(traceId, hex(digest(traceId + spanId + "\n" + of, 8)));
    }

    /** What a text says; empty if it says nothing that is to be followed. */
    public static Optional<Traceparent> parse(String text) {
        Matcher matcher = SAMPLED.matcher(text);
        return matcher.matches()
                        && !matcher.group(1).equals(NO_TRACE)
                        && !matcher.group(2).equals(NO_SPAN)
                ? Optional.of(new Traceparent(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** That which a runtime names in an event; empty if it names none, or traces by other ids than W3C Trace Context has. */
    public static Optional<Traceparent> of(Event event) {
        return parse(new Traceparent(event.getTraceId(), event.getSpanId()).toString());
    }

    /** That of a record. */
    public static Optional<Traceparent> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null || header.value().length > LONGEST
                ? Optional.empty()
                : parse(new String(header.value(), US_ASCII));
    }

    /** The headers of a record that another one becomes: its place in a trace, and nothing else. */
    public static Headers passedOn(Headers headers) {
        Headers passed = new RecordHeaders();
        Header header = headers.lastHeader(HEADER);
        if (header != null) {
            passed.add(header);
        }
        return passed;
    }

    /** Puts it into the headers of a record, in place of another that is there. */
    public void addTo(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, toString().getBytes(US_ASCII));
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return hex(random);
    }

    private static String hex(byte[] id) {
        id[0] |= 1; // all zeros would mean that there is none
        return HexFormat.of().formatHex(id);
    }

    private static byte[] digest(String of, int bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(of.getBytes(UTF_8)), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As it is written. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
