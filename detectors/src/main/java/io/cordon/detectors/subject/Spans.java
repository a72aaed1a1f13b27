package io.cordon.detectors.subject;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/*
 * Points that are at most one gap apart become one span. With a gap of twice the window, any time within a span is within the window of one
 * of its points, so nothing is lost by merging. Of too many spans the oldest is given up: what was before is then unknown, not empty.
 */
/** When something happened, in a few spans whatever the number of times, and in whatever order they are learnt. */
final class Spans {

    private record Span(long from, long to) {}

    private final int limit;
    private final List<Span> spans = new ArrayList<>(2);
    private long forgottenUntil = Long.MIN_VALUE;

    Spans(int limit) {
        this.limit = limit;
    }

    void add(Moment when, long gap) {
        long from = when.earliest();
        long to = when.latest();
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            if (span.from() - gap <= to && from <= span.to() + gap) {
                from = Math.min(from, span.from());
                to = Math.max(to, span.to());
                spans.remove(i);
            }
        }
        insert(new Span(from, to));
    }

    private void insert(Span added) {
        int at = 0;
        while (at < spans.size() && spans.get(at).from() < added.from()) {
            at++;
        }
        spans.add(at, added);
        if (spans.size() > limit) {
            forgottenUntil = Math.max(forgottenUntil, spans.removeFirst().to());
        }
    }

    /** True if something happened near that moment, or if that can no longer be told. */
    boolean near(Moment when, long window) {
        return when.earliest() - window <= forgottenUntil
                || spans.stream()
                        .anyMatch(
                                span -> span.from() - window <= when.latest() && when.earliest() <= span.to() + window);
    }

    /** True if one of these happened before and after one of those, or the other way round. */
    boolean alternatesWith(Spans other) {
        return spans.stream()
                .anyMatch(mine -> other.spans.stream()
                        .anyMatch(theirs -> within(mine.from(), theirs)
                                || within(mine.to(), theirs)
                                || within(theirs.from(), mine)
                                || within(theirs.to(), mine)));
    }

    private static boolean within(long point, Span span) {
        return span.from() < point && point < span.to();
    }

    long last() {
        return spans.isEmpty() ? forgottenUntil : spans.getLast().to();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(forgottenUntil);
        out.writeByte(spans.size());
        for (Span span : spans) {
            out.writeLong(span.from());
            out.writeLong(span.to());
        }
    }

    static Spans read(DataInput in, int limit) throws IOException {
        Spans read = new Spans(limit);
        read.forgottenUntil = in.readLong();
        for (int n = in.readByte(); n > 0; n--) {
            read.spans.add(new Span(in.readLong(), in.readLong()));
        }
        return read;
    }
}
