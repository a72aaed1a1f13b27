package io.cordon.detectors.facts;

import java.util.ArrayDeque;
import java.util.Deque;

/** When the credentials of a session end, the last {@value #LIMIT} of them. One without an end counts as living. */
public final class LiveCredentials {

    static final int LIMIT = 16;

    private static final long ENDLESS = Long.MAX_VALUE;

    private record Live(long credential, long until) {}

    private final Deque<Live> live = new ArrayDeque<>(2);

    /** True if one may still be used. */
    public boolean any(long now) {
        for (Live one : live) {
            if (one.until() > now) {
                return true;
            }
        }
        return false;
    }

    /** True if there may be one to watch over. */
    public boolean isEmpty() {
        return live.isEmpty();
    }

    void issued(String credential, long until) {
        long hash = NameHash.of(credential);
        live.removeIf(one -> one.credential() == hash);
        if (live.size() == LIMIT) {
            live.removeFirst();
        }
        live.addLast(new Live(hash, until));
    }

    void issued(String credential) {
        issued(credential, ENDLESS);
    }

    void clear() {
        live.clear();
    }

    void encode(StateWriter out) {
        out.number(live.size());
        for (Live one : live) {
            out.print(one.credential());
            out.number(one.until());
        }
    }

    static LiveCredentials decode(StateReader in) {
        LiveCredentials read = new LiveCredentials();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.live.addLast(new Live(in.print(), in.number()));
        }
        return read;
    }
}
