package io.cordon.topology.subject;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far learning has come for one agent type.
 *
 * @param version the last version that was published; 0 before the first
 * @param news sessions since then
 * @param published when that was
 * @param kept versions that were published and are not withdrawn, oldest first
 */
record Progress(long version, long news, Instant published, List<Long> kept) {
    static final Progress NONE = new Progress(0, 0, Instant.EPOCH, List.of());

    private static final byte FORM = 1;

    Progress {
        kept = List.copyOf(kept);
    }

    Progress learnt() {
        return new Progress(version, news + 1, published, kept);
    }

    Progress publishedAs(long next, Instant now) {
        List<Long> more = new ArrayList<>(kept);
        more.add(next);
        return new Progress(next, 0, now, more);
    }

    Progress without(long old) {
        return new Progress(
                version,
                news,
                published,
                kept.stream().filter(one -> one != old).toList());
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(2 + (3 + kept.size()) * Long.BYTES);
        out.put(FORM).putLong(version).putLong(news).putLong(published.toEpochMilli());
        out.put((byte) kept.size());
        kept.forEach(out::putLong);
        return out.array();
    }

    static Progress decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte form = in.get();
        if (form != FORM) {
            throw new IllegalStateException("stored progress has version " + form + ", this release reads " + FORM);
        }
        long version = in.getLong();
        long news = in.getLong();
        Instant published = Instant.ofEpochMilli(in.getLong());
        List<Long> kept = new ArrayList<>();
        for (int n = in.get(); n > 0; n--) {
            kept.add(in.getLong());
        }
        return new Progress(version, news, published, kept);
    }
}
