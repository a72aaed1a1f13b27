package io.cordon.load.task;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.load.core.SampleSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/*
 * To extract a million sessions' texts would take longer than to judge them. So some sessions are told once, through extraction, and many live
 * by them: each under a name of its own and at its own pace. Who comes to the end of his model begins again with its calls.
 */
/** Sessions of one tenant, as many as one likes. Mutable, confined to one thread. */
public final class Herd {

    private static final int MODELS = 64;
    private static final int CALLS = 12;

    /** Made when the first herd is. */
    private static final List<List<Event>> MODELS_OF_ALL =
            IntStream.range(0, MODELS).mapToObj(Herd::model).toList();

    private final String tenant;
    private final int[] told;

    /** So many sessions that have not begun. */
    public Herd(String tenant, int sessions) {
        this.tenant = tenant;
        this.told = new int[sessions];
    }

    private static List<Event> model(int seed) {
        SampleSession session = SampleSession.root(seed);
        List<Event> events = new ArrayList<>(List.of(session.start()));
        for (int i = 0; i < CALLS; i++) {
            events.addAll(session.call());
        }
        return List.copyOf(events);
    }

    /** How many there are. */
    public int size() {
        return told.length;
    }

    /** What a session says next. */
    public Event next(int session, Instant time) {
        List<Event> model = MODELS_OF_ALL.get(session % MODELS);
        int sequence = told[session]++;
        int at = sequence < model.size() ? sequence : 1 + (sequence - 1) % (model.size() - 1);
        return renamed(model.get(at), tenant, "session-" + session, sequence, time);
    }

    /** An event of another session. */
    public static Event renamed(Event event, String tenant, String session, long sequence, Instant time) {
        Envelope model = event.envelope();
        return new Event(
                new Envelope(
                        session + ':' + sequence,
                        new SessionRef(tenant, session, session),
                        model.parent(),
                        model.depth(),
                        model.agent(),
                        model.agentType(),
                        model.instance(),
                        new Position(model.position().writer(), 0, sequence, sequence),
                        time,
                        time,
                        model.origin(),
                        model.mode()),
                event.payload());
    }
}
