package io.cordon.schemas.trace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** One record's way through a service. Its span is told only if something came of it: most events lead to nothing. Confined to one thread at a time. */
public final class Passage {
    /** Of a record that is in no trace, or of a service that makes no spans. */
    public static final Passage NONE = new Passage();

    private final @Nullable Consumer<Span> spans;
    private final String name;
    private final @Nullable Traceparent place;
    private final Optional<String> parent;
    private final Instant start;
    private boolean ledOn;

    private Passage() {
        this.spans = null;
        this.name = "";
        this.place = null;
        this.parent = Optional.empty();
        this.start = Instant.EPOCH;
    }

    Passage(Consumer<Span> spans, String name, Traceparent place, Optional<String> parent, Instant start) {
        this.spans = spans;
        this.name = name;
        this.place = place;
        this.parent = parent;
        this.start = start;
    }

    /** Where it is; empty without a trace. */
    public Optional<Traceparent> place() {
        return Optional.ofNullable(place);
    }

    /** Headers for a record that comes of it. */
    public Headers headers() {
        return on(new RecordHeaders());
    }

    /** Adds to the headers of a record that comes of it. */
    public Headers on(Headers headers) {
        if (place != null) {
            ledOn = true;
            place.addTo(headers);
        }
        return headers;
    }

    /** It is over; told if a record came of it. */
    public void end(Map<String, String> attributes) {
        if (ledOn) {
            tell(attributes);
        }
    }

    /** It is over, and told whatever came of it. */
    public void tell(Map<String, String> attributes) {
        if (spans != null && place != null) {
            spans.accept(new Span(name, place, parent, start, Instant.now(), attributes, false));
        }
    }
}
