package io.cordon.topology.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.SessionFacts;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A session's facts, and what the topology itself must remember of it: when its timer is due, and which credentials must hear of its end.
 * Mutable, bounded, confined to one thread.
 */
final class SessionState {
    /** Credentials that hear of the session's end; of more, the oldest do not. */
    static final int MAX_CREDENTIALS = 16;

    private static final byte VERSION = 1;
    private static final long UNARMED = Long.MAX_VALUE;
    private static final long UNPINNED = -1;

    private final SessionFacts facts;
    private final String key;
    private final String treeKey;
    private final Noted noted = new Noted();
    private final Set<String> credentials = new LinkedHashSet<>();
    private long armedSecond = UNARMED;
    private String instance = "";
    private Optional<Pin> pin = Optional.empty();

    private SessionState(SessionFacts facts) {
        this.facts = facts;
        this.key = SessionKeys.session(facts.ref());
        this.treeKey = SessionKeys.tree(facts.ref());
    }

    static SessionState blank(SessionRef ref) {
        return new SessionState(SessionFacts.blank(ref));
    }

    SessionFacts facts() {
        return facts;
    }

    /** Its key in the stores. */
    String key() {
        return key;
    }

    /** The key of its tree. */
    String treeKey() {
        return treeKey;
    }

    /** Whether it is among what changed. */
    Noted noted() {
        return noted;
    }

    Set<String> credentials() {
        return credentials;
    }

    void holds(String credential) {
        credentials.remove(credential);
        credentials.add(credential);
        if (credentials.size() > MAX_CREDENTIALS) {
            credentials.remove(credentials.iterator().next());
        }
    }

    /** The process or pod that its last event came from. */
    String instance() {
        return instance;
    }

    /** A name comes anew with each event; the first one is kept, which is older than what the next collection looks through. */
    void seenOn(String lastInstance) {
        if (!instance.equals(lastInstance)) {
            instance = lastInstance;
        }
    }

    /** The baseline that it goes by; empty before its first event. */
    Optional<Pin> pin() {
        return pin;
    }

    void goesBy(Pin baseline) {
        if (pin.isEmpty() || !pin.get().equals(baseline)) {
            pin = Optional.of(baseline);
        }
    }

    /** When its timer is due; empty if it has none. */
    Optional<Instant> armed() {
        return armedSecond == UNARMED ? Optional.empty() : Optional.of(Instant.ofEpochSecond(armedSecond));
    }

    void arm(Instant due) {
        armedSecond = due.getEpochSecond();
    }

    void disarm() {
        armedSecond = UNARMED;
    }

    byte[] encode() {
        byte[] body = facts.encode();
        byte[] on = instance.getBytes(UTF_8);
        byte[][] names = credentials.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
        byte[] type = pin.map(Pin::agentType).orElse("").getBytes(UTF_8);
        int size = 2 + 3 * Long.BYTES + 2 * Short.BYTES + on.length + type.length + body.length;
        for (byte[] name : names) {
            size += Short.BYTES + name.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).putLong(armedSecond);
        out.putLong(pin.map(Pin::version).orElse(UNPINNED));
        out.putLong(pin.map(Pin::since).orElse(Instant.EPOCH).toEpochMilli());
        out.putShort((short) type.length).put(type);
        out.putShort((short) on.length).put(on).put((byte) names.length);
        for (byte[] name : names) {
            out.putShort((short) name.length).put(name);
        }
        return out.put(body).array();
    }

    static SessionState decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "stored session has version " + version + ", this release reads " + VERSION);
        }
        long armed = in.getLong();
        Optional<Pin> pinned = pin(in.getLong(), Instant.ofEpochMilli(in.getLong()), text(in));
        String on = text(in);
        Set<String> credentials = new LinkedHashSet<>();
        for (int n = in.get(); n > 0; n--) {
            credentials.add(text(in));
        }
        SessionState read = new SessionState(SessionFacts.decode(bytes(in, in.remaining())));
        read.armedSecond = armed;
        read.instance = on;
        read.pin = pinned;
        read.credentials.addAll(credentials);
        return read;
    }

    private static Optional<Pin> pin(long version, Instant since, String agentType) {
        return version == UNPINNED ? Optional.empty() : Optional.of(new Pin(agentType, version, since));
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in, in.getShort()), UTF_8);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
