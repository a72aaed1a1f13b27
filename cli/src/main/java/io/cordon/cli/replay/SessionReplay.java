package io.cordon.cli.replay;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.ContentSource;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.SessionRequest;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceSession;
import io.cordon.recording.TraceText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays one recorded session through an emitter, as its runtime would have reported it: one line an event, with the recorded
 * pauses between them. The session begins when the replay began: sessions that were recorded months apart would otherwise
 * make each other look abandoned.
 */
final class SessionReplay {

    private final Emitter emitter;
    private final TraceSession session;
    private final Duration shift;
    private final AtomicReference<Instant> time;
    private final Deque<CallPermit> open = new ArrayDeque<>();

    SessionReplay(Emitter emitter, TraceSession session, Instant began) {
        this.emitter = emitter;
        this.session = session;
        this.shift = Duration.between(session.events().get(0).time(), began);
        this.time = new AtomicReference<>(began);
    }

    void play() {
        List<TraceEvent> lines = session.events();
        TraceEvent start = lines.get(0);
        try (AgentSession live = emitter.open(SessionRequest.of(session.agentType(), session.agentType())
                .withSession(session.id())
                .with(TraceText.brief(start))
                .by(time::get))) {
            for (TraceEvent line : lines.subList(1, lines.size())) {
                time.set(line.time().plus(shift));
                play(live, line);
            }
        }
    }

    private void play(AgentSession live, TraceEvent line) {
        switch (line.kind()) {
            case SESSION_START -> throw new IllegalStateException(line.session() + " starts twice");
            case USER_PROMPT -> live.contentReceived(ContentSource.user(), line.text("text"));
            case TOOL_CALL -> open.add(live.beforeCall(TraceText.call(line)));
            case TOOL_RESULT -> live.afterCall(permit(live, line), TraceText.result(line));
            case SESSION_END -> live.close();
        }
    }

    /** Results come in the order of their calls; a trace names the tool, not the call. */
    private CallPermit permit(AgentSession live, TraceEvent result) {
        for (CallPermit permit : open) {
            if (permit.tool().equals(result.tool())) {
                open.remove(permit);
                return permit;
            }
        }
        throw new IllegalStateException(
                "line " + result.sequence() + " of " + live.id() + " is the result of a call that was never made");
    }
}
